import { z } from 'zod'
import type { Context } from '../context.ts'
import { skipReasons } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type DeliveryState, deliveryStates } from './sending-status.ts'

export const ListDeliveries = z.object({
  newsletterId: z.uuid(),
  state: z.enum(deliveryStates).optional(),
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
}

/** What came of the letter for each recipient. Names only: an address is on the contact's own page. */
export async function listDeliveries(
  ctx: Context,
  input: z.input<typeof ListDeliveries>,
): Promise<{ deliveries: Delivery[]; next: string | null }> {
  requirePermission(ctx, 'newsletters:read')
  requirePermission(ctx, 'members:read')
  const { newsletterId, state, reason, after, limit } = parse(ListDeliveries, input)
  const rows = await ctx.db.delivery.findMany({
    where: { newsletterId, ...(state && { state }), ...(reason && { reason }), ...(after && { id: { gt: BigInt(after) } }) },
    select: {
      id: true,
      contactId: true,
      channel: true,
      language: true,
      form: true,
      state: true,
      reason: true,
      attempts: true,
      nextTryAt: true,
      status: true,
      replyCode: true,
      settledAt: true,
      contact: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
    take: limit + 1,
  })
  const deliveries = rows.slice(0, limit).map(({ id, contact, ...row }) => ({ ...row, id: String(id), name: contact?.name ?? null }))
  return { deliveries, next: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null }
}
