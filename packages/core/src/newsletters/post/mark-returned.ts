import { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'

export const returnReasons = ['moved', 'unknown', 'refused', 'unclaimed', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const MarkReturned = z.strictObject({
  newsletterId: z.uuid(),
  deliveryId: z.string().regex(/^\d{1,18}$/),
  reason: z.enum(returnReasons),
})

/**
 * A letter has come back with the post: rejected, with `post.<reason>` as its status. Her address stays as it is: what is right
 * instead only she can say, and nothing is sent another way because of it.
 */
export async function markReturned(ctx: Context, input: z.input<typeof MarkReturned>): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId, deliveryId, reason } = parse(MarkReturned, input)
  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.delivery.updateMany({
      where: { id: BigInt(deliveryId), newsletterId, channel: 'post', state: 'accepted' },
      data: { state: 'rejected', status: `post.${reason}`, settledAt: ctx.clock.now() },
    })
    if (count === 0) throw notFound('posted_letter_not_found')
    await audit(ctx, 'newsletter.post_returned', newsletterId, { deliveryId, reason })
  })
}
