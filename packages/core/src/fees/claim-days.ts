import { addDays, addMonths, type Day, later, yearOf } from '../day.ts'
import type { Coverage, MembershipStatus } from '../memberships/membership-status.ts'
import type { MembershipPolicy } from '../memberships/policy.ts'

/** What is known of a membership when claims are made. */
export interface Claimable {
  feeOre: number
  joinedOn: Day
  leftOn: Day | null
  status: MembershipStatus
  /** The last day covered by any standing period. */
  coveredTo: Day | null
  /** The last day that any claim asks for, of those not withdrawn. */
  claimedTo: Day | null
}

/** Why somebody is not asked to pay for a year. `lapsed`: her time ran out, or she was asked before and never paid; asking her again is a choice. */
export const leftOutReasons = ['free', 'left', 'other_year', 'covered', 'claimed', 'lapsed'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

interface Rules {
  year: number
  today: Day
  policy: MembershipPolicy
  includeLapsed: boolean
}

/**
 * The days that a member is to be asked to pay for `year`, or why none. By calendar years it is the year, from its beginning or her joining;
 * who is new and joined in it from `lateYearFrom` on is asked for the next one with it. Rolling, it is a year from where her cover ends, if
 * that is in `year`, and from `today` if she is new or has lapsed. Days that are covered or asked for already are not asked for again.
 */
export function claimDays(membership: Claimable, rules: Rules): Coverage | LeftOutReason {
  const { feeOre, leftOn, claimedTo } = membership
  if (feeOre === 0) return 'free'
  if (leftOn !== null && leftOn <= rules.today) return 'left'
  const days = rules.policy.periodKind === 'rolling' ? rollingYear(membership, rules) : calendarYear(membership, rules)
  if (typeof days === 'string') return days
  if (leftOn !== null && leftOn <= days.startsOn) return 'left'
  if (claimedTo !== null && claimedTo >= days.startsOn) return 'claimed'
  return !rules.includeLapsed && hasLapsed(membership) ? 'lapsed' : days
}

function calendarYear({ joinedOn, coveredTo }: Claimable, { year, policy: { lateYearFrom } }: Rules): Coverage | LeftOutReason {
  if (yearOf(joinedOn) > year) return 'other_year'
  const isLate = coveredTo === null && lateYearFrom !== null && joinedOn >= `${year}-${lateYearFrom}`
  const days = {
    startsOn: [`${year}-01-01`, joinedOn, ...(coveredTo ? [addDays(coveredTo, 1)] : [])].reduce(later),
    endsOn: `${isLate ? year + 1 : year}-12-31`,
  }
  return days.startsOn > days.endsOn ? 'covered' : days
}

function rollingYear({ joinedOn, coveredTo, status }: Claimable, { year, today }: Rules): Coverage | LeftOutReason {
  const startsOn = coveredTo !== null && status !== 'lapsed' ? later(addDays(coveredTo, 1), joinedOn) : later(today, joinedOn)
  if (yearOf(startsOn) !== year) return coveredTo !== null && yearOf(startsOn) > year ? 'covered' : 'other_year'
  return { startsOn, endsOn: addDays(addMonths(startsOn, 12), -1) }
}

const hasLapsed = ({ status, coveredTo, claimedTo }: Claimable): boolean =>
  status === 'lapsed' || (claimedTo !== null && (coveredTo === null || coveredTo < claimedTo))
