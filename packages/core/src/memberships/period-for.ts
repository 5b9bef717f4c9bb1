import { addDays, addMonths, type Day, later, yearOf } from '../day.ts'
import { periodBeforeJoining, periodOverlaps } from './errors.ts'
import { type Coverage, latestEnd } from './membership-status.ts'
import { graceEnd, type MembershipPolicy } from './policy.ts'

const yearStart = (year: number): Day => `${year}-01-01`
const yearEnd = (year: number): Day => `${year}-12-31`

/** The days of `year` that a membership joined on `joinedOn` can be covered: "paid for 2026". */
export function periodOfYear(year: number, joinedOn: Day): Coverage {
  const period = { startsOn: later(yearStart(year), joinedOn), endsOn: yearEnd(year) }
  if (period.startsOn > period.endsOn) throw periodBeforeJoining()
  return period
}

/**
 * The days that a payment (or exemption) of `on` covers, where nobody said which year it is for.
 * - Who is new or has lapsed is covered from that day, by the late-year rule to the end of the next year.
 * - Who was covered or in grace goes on where the cover ended, so that a late renewal leaves no gap.
 * - Who is covered for this year already and pays late in it (from `lateYearFrom`, else in December) pays for the next;
 *   earlier it is refused as `period_overlaps`, for most likely it is the same payment twice.
 */
export function periodFor(
  on: Day,
  { joinedOn, periods, policy }: { joinedOn: Day; periods: Coverage[]; policy: MembershipPolicy },
): Coverage {
  const from = later(on, joinedOn)
  const coveredTo = latestEnd(periods)
  const goesOn = coveredTo !== undefined && from <= graceEnd(coveredTo, policy)
  if (!goesOn) return newPeriod(from, policy)
  const startsOn = addDays(coveredTo, 1)
  if (from <= coveredTo && from < renewalFrom(coveredTo, policy)) throw periodOverlaps()
  return { startsOn, endsOn: policy.periodKind === 'rolling' ? yearAfter(startsOn) : yearEnd(yearOf(startsOn)) }
}

function newPeriod(from: Day, { periodKind, lateYearFrom }: MembershipPolicy): Coverage {
  if (periodKind === 'rolling') return { startsOn: from, endsOn: yearAfter(from) }
  const isLate = lateYearFrom !== null && from.slice(5) >= lateYearFrom
  return { startsOn: from, endsOn: yearEnd(yearOf(from) + (isLate ? 1 : 0)) }
}

/** The first day on which a payment of someone covered to `coveredTo` is for the time after that. */
const renewalFrom = (coveredTo: Day, { periodKind, lateYearFrom }: MembershipPolicy): Day =>
  periodKind === 'rolling' ? addMonths(coveredTo, -2) : `${yearOf(coveredTo)}-${lateYearFrom ?? '12-01'}`

const yearAfter = (startsOn: Day): Day => addDays(addMonths(startsOn, 12), -1)
