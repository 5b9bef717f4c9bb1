import type { Context } from '../context.ts'
import { yearOf } from '../day.ts'
import type { Coverage } from '../memberships/membership-status.ts'
import { readSettings } from '../settings/queries.ts'
import { claimDays, type LeftOutReason } from './claim-days.ts'
import { claimYearTooFar } from './errors.ts'
import { claimables } from './queries.ts'

/** The claims that are to be made for a year, and who is left out and why. */
export interface ClaimPlan {
  year: number
  claims: (Coverage & { membershipId: string; classId: string; amountOre: number })[]
  leftOut: { reason: LeftOutReason; count: number }[]
}

/** Of now; the year is last year's, this year's or the next. */
export async function planClaims(
  ctx: Context,
  { year: given, includeLapsed }: { year?: number | undefined; includeLapsed: boolean },
): Promise<ClaimPlan> {
  const today = ctx.clock.today()
  const year = given ?? yearOf(today)
  if (Math.abs(year - yearOf(today)) > 1) throw claimYearTooFar()
  const { membershipPolicy: policy } = await readSettings(ctx)
  const claims: ClaimPlan['claims'] = []
  const leftOut = new Map<LeftOutReason, number>()
  for (const membership of await claimables(ctx, today, policy)) {
    const days = claimDays(membership, { year, today, policy, includeLapsed })
    if (typeof days === 'string') leftOut.set(days, (leftOut.get(days) ?? 0) + 1)
    else claims.push({ membershipId: membership.id, classId: membership.classId, amountOre: membership.feeOre, ...days })
  }
  return { year, claims, leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })) }
}
