import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter } from './queries.ts'

export const SettleUncertain = z.strictObject({
  newsletterId: z.uuid(),
  /** `resend`: rather twice than not at all. `accept`: rather not at all than twice. */
  decision: z.enum(['resend', 'accept']),
})

/** Decides what becomes of deliveries of which nobody knows whether they arrived. */
export async function settleUncertain(ctx: Context, input: z.input<typeof SettleUncertain>): Promise<{ settled: number }> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId, decision } = parse(SettleUncertain, input)
  const settled = await transaction(ctx, async (ctx) => {
    const { state } = await readNewsletter(ctx, newsletterId)
    if (!['sending', 'paused', 'sent'].includes(state))
      throw new DomainError('conflict', 'newsletter_wrong_state', { params: { action: 'settle', state } })
    const { count } = await ctx.db.delivery.updateMany({
      where: { newsletterId, state: 'uncertain' },
      data: decision === 'accept' ? { state: 'accepted' } : { state: 'pending', settledAt: null },
    })
    if (decision === 'resend' && count > 0 && state === 'sent')
      await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { state: 'sending', finishedAt: null } })
    await audit(ctx, 'newsletter.uncertain_settled', newsletterId, { decision, deliveries: count })
    return count
  })
  if (decision === 'resend' && settled > 0) await ctx.jobs.wakeNewsletter(newsletterId)
  return { settled }
}
