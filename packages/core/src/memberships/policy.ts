import { z } from 'zod'
import { addDays, addMonths, Day, yearOf } from '../day.ts'

/** A day of every year, `MM-DD`; 29 February is none. */
export const DayOfYear = z
  .string()
  .regex(/^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/, {
    error: 'day_of_year_invalid',
  })

/** What the bylaws say of how long a paid membership covers. */
export const MembershipPolicy = z.strictObject({
  /** `rolling`: a year from the day it begins. */
  periodKind: z.enum(['calendar_year', 'rolling']),
  /** Who joins and pays from this day on is covered for the next year too. */
  lateYearFrom: DayOfYear.nullable(),
  /** How long after its last covered day a membership waits to be renewed: months, or up to and with the next such day. */
  grace: z.union([z.strictObject({ months: z.number().int().min(0).max(12) }), z.strictObject({ until: DayOfYear })]),
  /** Whether those in grace are counted as members. */
  countGrace: z.boolean(),
})
export type MembershipPolicy = z.output<typeof MembershipPolicy>

/** The last day on which a membership that was covered to `endsOn` may be renewed as if without a break. */
export function graceEnd(endsOn: Day, { grace }: MembershipPolicy): Day {
  if ('months' in grace) return addMonths(endsOn, grace.months)
  const sameYear = `${endsOn.slice(0, 4)}-${grace.until}`
  return sameYear > endsOn ? sameYear : `${yearOf(endsOn) + 1}-${grace.until}`
}

/** The policies that held before, oldest first, each up to and with a day. */
export const EarlierPolicies = z.array(z.strictObject({ until: Day, policy: MembershipPolicy }))

/** The policy that holds, and what it was: new bylaws say nothing of days that have been. */
export interface PolicyHistory {
  now: MembershipPolicy
  earlier: z.output<typeof EarlierPolicies>
}

export const policyOn = (day: Day, { now, earlier }: PolicyHistory): MembershipPolicy =>
  earlier.find(({ until }) => day <= until)?.policy ?? now

/** The history once `policy` holds from `today` on. Changed again the same day, it is as if only the last change had been made. */
export function withPolicyFrom(today: Day, policy: MembershipPolicy, { now, earlier }: PolicyHistory): PolicyHistory {
  const until = addDays(today, -1)
  const known = earlier.at(-1)
  return { now: policy, earlier: known && known.until >= until ? earlier : [...earlier, { until, policy: now }] }
}
