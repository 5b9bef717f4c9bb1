import { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { stateNow } from './delivery-state.ts'
import { type DeliveryState, deliveryStates } from './sending-status.ts'

export const ListDeliveries = z.object({
  newsletterId: z.uuid(),
  state: z.enum(deliveryStates).optional(),
  /** The id of the last delivery of the page before. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export interface Delivery {
  id: string
  contactId: string | null
  /** Null once the person is erased. */
  name: string | null
  channel: 'email' | 'post'
  language: string
  form: 'full' | 'discreet'
  state: DeliveryState
  reason: string | null
  attempts: number
  nextTryAt: Date | null
  /** Enhanced status code (RFC 3463) of the last answer. */
  status: string | null
  replyCode: number | null
  settledAt: Date | null
}

/** What came of the letter for each recipient. Names only: an address is on the contact's own page. */
export async function listDeliveries(
  ctx: Context,
  input: z.input<typeof ListDeliveries>,
): Promise<{ deliveries: Delivery[]; next: string | null }> {
  requirePermission(ctx, 'newsletters:read')
  requirePermission(ctx, 'members:read')
  const { newsletterId, state, after, limit } = parse(ListDeliveries, input)
  const rows = await ctx.db.$queryRaw<Delivery[]>`
    SELECT d.id::text, d.contact_id AS "contactId", c.name, d.channel::text, d.language, d.form::text, ${stateNow} AS state, d.reason, d.attempts,
      d.next_try_at AS "nextTryAt", d.status, d.reply_code AS "replyCode", d.settled_at AS "settledAt"
    FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id
    WHERE d.newsletter_id = ${newsletterId}::uuid AND d.id > ${after ?? '0'}::bigint
      AND (${state ?? null}::text IS NULL OR ${stateNow} = ${state ?? null})
    ORDER BY d.id LIMIT ${limit + 1}`
  const deliveries = rows.slice(0, limit)
  return { deliveries, next: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null }
}
