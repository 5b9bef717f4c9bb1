import { addDays, type Day, later } from '../day.ts'
import { type Coverage, latestEnd } from '../memberships/membership-status.ts'
import { graceEnd, type MembershipPolicy } from '../memberships/policy.ts'

/**
 * The days to cover when a claim is paid (or exempted) on `on`, or undefined where its last day is covered already. Who was covered or in
 * grace goes on without a gap; who is new or has lapsed is covered from that day, as by any payment, and never for days before.
 */
export function settledDays(
  claim: Coverage,
  { on, periods, policy }: { on: Day; periods: Coverage[]; policy: MembershipPolicy },
): Coverage | undefined {
  const coveredTo = latestEnd(periods.filter(({ startsOn }) => startsOn <= claim.endsOn))
  if (coveredTo !== undefined && coveredTo >= claim.endsOn) return undefined
  const earliest = coveredTo === undefined ? claim.startsOn : later(claim.startsOn, addDays(coveredTo, 1))
  const goesOn = coveredTo !== undefined && on <= graceEnd(coveredTo, policy)
  // paid when its days are over: they are what was paid for
  const startsOn = goesOn || on > claim.endsOn ? earliest : later(earliest, on)
  return { startsOn, endsOn: claim.endsOn }
}
