import type { Day } from '../day.ts'
import { graceEnd, type MembershipPolicy } from './policy.ts'

export const membershipStatuses = ['applicant', 'current', 'grace', 'lapsed', 'left'] as const
export type MembershipStatus = (typeof membershipStatuses)[number]

/** Days that a membership is covered, the last included. */
export interface Coverage {
  startsOn: Day
  endsOn: Day
}

/**
 * What a membership is on `day`. Nothing stores this: it follows from the periods (those not reversed) and the policy.
 * From the day she left she has left. Periods that begin after `day` say nothing of it: who has paid only for next year
 * is an applicant until then. `membershipStatusSql` says the same to the database.
 */
export function statusOn(
  day: Day,
  { leftOn, periods, policy }: { leftOn: Day | null; periods: Coverage[]; policy: MembershipPolicy },
): MembershipStatus {
  if (leftOn !== null && day >= leftOn) return 'left'
  const coveredTo = latestEnd(periods.filter(({ startsOn }) => startsOn <= day))
  if (coveredTo === undefined) return 'applicant'
  if (day <= coveredTo) return 'current'
  return day <= graceEnd(coveredTo, policy) ? 'grace' : 'lapsed'
}

export function latestEnd(periods: Coverage[]): Day | undefined {
  return periods
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1)
}
