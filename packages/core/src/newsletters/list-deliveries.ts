import type { Bounce as BounceRow } from '@lykta/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type BounceCause, type BounceVerdict, bounceCauses, bounceVerdicts, skipReasons } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { stateNow } from './delivery-state.ts'
import { type DeliveryState, deliveryStates } from './sending-status.ts'

export const ListDeliveries = z.object({
  newsletterId: z.uuid(),
  state: z.enum(deliveryStates).optional(),
  /** Only what came back, or was complained of. */
  bounced: z.literal('yes').optional(),
  /** Only those that were skipped for it. */
  reason: z.enum(skipReasons).optional(),
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
  /** The last time it came back, or was complained of. */
  bounce: { verdict: BounceVerdict; cause: BounceCause; status: string | null; readAt: Date } | null
}

/** What came of the letter for each recipient. Names only: an address is on the contact's own page. */
export async function listDeliveries(
  ctx: Context,
  input: z.input<typeof ListDeliveries>,
): Promise<{ deliveries: Delivery[]; next: string | null }> {
  requirePermission(ctx, 'newsletters:read')
  requirePermission(ctx, 'members:read')
  const { newsletterId, state, bounced, reason, after, limit } = parse(ListDeliveries, input)
  const rows = await ctx.db.$queryRaw<Omit<Delivery, 'bounce'>[]>`
    SELECT d.id::text, d.contact_id AS "contactId", c.name, d.channel::text, d.language, d.form::text, ${stateNow} AS state, d.reason, d.attempts,
      d.next_try_at AS "nextTryAt", d.status, d.reply_code AS "replyCode", d.settled_at AS "settledAt"
    FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id
    WHERE d.newsletter_id = ${newsletterId}::uuid AND d.id > ${after ?? '0'}::bigint
      AND (${state ?? null}::text IS NULL OR ${stateNow} = ${state ?? null})
      AND (${bounced === undefined} OR EXISTS (SELECT FROM bounce b WHERE b.delivery_id = d.id))
      AND (${reason ?? null}::text IS NULL OR d.reason = ${reason ?? null})
    ORDER BY d.id LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const bounces = await ctx.db.bounce.findMany({
    where: { deliveryId: { in: page.map(({ id }) => BigInt(id)) } },
    orderBy: { id: 'asc' },
  })
  const last = new Map(bounces.map((bounce) => [String(bounce.deliveryId), toBounce(bounce)]))
  const deliveries = page.map((delivery) => ({ ...delivery, bounce: last.get(delivery.id) ?? null }))
  return { deliveries, next: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null }
}

function toBounce({ verdict, cause, status, readAt }: BounceRow): NonNullable<Delivery['bounce']> {
  return {
    // what proves a delivery has one of the verdicts and causes that `recordBounce` takes: the table's CHECK
    verdict: bounceVerdicts.find((known) => known === verdict) ?? 'soft',
    cause: bounceCauses.find((known) => known === cause) ?? 'other',
    status,
    readAt,
  }
}
