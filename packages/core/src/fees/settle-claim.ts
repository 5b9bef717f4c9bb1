import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, toDate } from '../day.ts'
import { membershipLeft } from '../memberships/errors.ts'
import { type Period, toPeriod } from '../memberships/membership.ts'
import { standingPeriods } from '../memberships/queries.ts'
import { queueNotices } from '../notices/queue-notices.ts'
import { readSettings } from '../settings/queries.ts'
import { claimSettled } from './errors.ts'
import { lockClaim } from './queries.ts'
import { settledDays } from './settled-days.ts'

/**
 * Covers what a claim asks for, because it was paid or because nobody is to pay it; within the transaction of the verb that found so.
 * A payment owes her a receipt only if the board wants receipts. Throws `claim_settled` where it is covered or withdrawn, and `membership_left` where she left before its days.
 */
export async function settleClaim(
  ctx: Context,
  claimId: string,
  settlement: { cause: 'payment'; paidOn: Day; amountOre: number } | { cause: 'exemption' },
): Promise<Period> {
  const { claim, membership } = await lockClaim(ctx, claimId)
  const periods = await standingPeriods(ctx, claim.membershipId)
  const { membershipPolicy: policy, feePolicy } = await readSettings(ctx)
  const paid = settlement.cause === 'payment' ? settlement : undefined
  const days = settledDays(claim, { on: paid?.paidOn ?? ctx.clock.today(), periods, policy })
  if (claim.withdrawnAt !== null || days === undefined) throw claimSettled()
  if (membership.leftOn && days.startsOn >= membership.leftOn) throw membershipLeft()
  const row = await ctx.db.membershipPeriod.create({
    data: {
      membershipId: claim.membershipId,
      classId: claim.classId,
      cause: settlement.cause,
      startsOn: toDate(days.startsOn),
      endsOn: toDate(days.endsOn),
      paidOn: paid ? toDate(paid.paidOn) : null,
      amountOre: paid?.amountOre ?? null,
      recordedAt: ctx.clock.now(),
      recordedBy: actorId(ctx),
    },
  })
  await audit(ctx, 'period.recorded', row.id, { membershipId: claim.membershipId, claimId, cause: settlement.cause, ...days })
  if (paid && feePolicy.receipts) await queueNotices(ctx, [{ kind: 'receipt', subject: row.id, contactId: membership.contactId, claimId }])
  return toPeriod(row)
}
