import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { claimState, readClaim, settleClaim } from '../fees/index.ts'
import { standingPeriods } from '../memberships/queries.ts'
import { takeBack } from '../memberships/reverse-period.ts'

/** Covers what a claim asks for if its amount is reached by the money that belongs to it: from the day that the last of it came. */
export async function settleIfReached(ctx: Context, claimId: string): Promise<void> {
  const { claim, periods, payments, sumOre } = await readMoney(ctx, claimId)
  const { state } = claimState({ claim, periods, payments })
  if ((state !== 'open' && state !== 'part_paid') || sumOre < claim.amountOre) return
  const paidOn = payments
    .filter(({ amountOre }) => amountOre > 0)
    .map((payment) => fromDate(payment.paidOn))
    .sort()
    .at(-1)
  await settleClaim(ctx, claimId, { cause: 'payment', paidOn: paidOn ?? ctx.clock.today(), amountOre: claim.amountOre })
}

/**
 * Takes the period back that a claim was paid with, when money was taken from it. A refund does so only when nothing is left of the whole fee;
 * after a correction the fee must still be reached.
 */
export async function unsettleIfShort(
  ctx: Context,
  claimId: string,
  { because, reason }: { because: 'refund' | 'correction'; reason: string },
) {
  const { claim, periods, sumOre } = await readMoney(ctx, claimId)
  if (because === 'refund' ? sumOre > 0 : sumOre >= claim.amountOre) return
  const paid = periods.find(({ cause, startsOn, endsOn }) => cause === 'payment' && startsOn >= claim.startsOn && endsOn === claim.endsOn)
  if (paid) await takeBack(ctx, paid.id, reason)
}

async function readMoney(ctx: Context, claimId: string) {
  const claim = await readClaim(ctx, claimId)
  const periods = await standingPeriods(ctx, claim.membershipId)
  const payments = await ctx.db.payment.findMany({ where: { claimId }, select: { amountOre: true, paidOn: true } })
  return { claim, periods, payments, sumOre: payments.reduce((sum, { amountOre }) => sum + amountOre, 0) }
}
