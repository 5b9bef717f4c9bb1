import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { coverDays } from '../memberships/cover-days.ts'
import type { Period } from '../memberships/membership.ts'
import { standingPeriods } from '../memberships/queries.ts'
import { queueNotices } from '../notices/queue-notices.ts'
import { readSettings } from '../settings/queries.ts'
import { claimSettled } from './errors.ts'
import { lockClaim } from './queries.ts'
import { settledDays } from './settled-days.ts'

/**
 * Covers what a claim asks for, because it was paid or because nobody is to pay it; within the transaction of the verb that found so.
 * A payment owes her a receipt only if the board wants receipts. Throws `claim_settled` where it is covered or withdrawn, and
 * `membership_left` where she left before its days.
 */
export async function settleClaim(
  ctx: Context,
  claimId: string,
  settlement: { cause: 'payment'; paidOn: Day; amountOre: number } | { cause: 'exemption' },
): Promise<Period> {
  const { claim, membership } = await lockClaim(ctx, claimId)
  const periods = await standingPeriods(ctx, claim.membershipId)
  const { membershipPolicy: policy, feePolicy } = await readSettings(ctx)
  const { paidOn, amountOre } = settlement.cause === 'payment' ? settlement : { paidOn: null, amountOre: null }
  const days = settledDays(claim, { on: paidOn ?? ctx.clock.today(), periods, policy })
  if (claim.withdrawnAt !== null || days === undefined) throw claimSettled()
  const settled = { cause: settlement.cause, classId: claim.classId, days, paidOn, amountOre }
  const period = await coverDays(ctx, { membership, periods }, settled)
  if (settlement.cause === 'payment' && feePolicy.receipts) {
    await queueNotices(ctx, [{ kind: 'receipt', subject: period.id, contactId: membership.contactId, claimId }])
  }
  return period
}
