import { type Day, yearOf } from '../day.ts'
import { tooOld, tooYoung } from './errors.ts'
import type { MembershipClass } from './membership.ts'

type Ages = Pick<MembershipClass, 'minAge' | 'maxAge'>

/**
 * Throws where the class has an age and the year of birth says that she cannot have it in the year she joins. Only the
 * year is known, so whoever has the age some day of that year may join.
 */
export function requireAge(ages: Ages, birthYear: number | null, joinedOn: Day): void {
  const { minAge, maxAge } = ages
  if (minAge !== null && isTooYoung(ages, birthYear, joinedOn)) throw tooYoung(minAge)
  if (maxAge !== null && isTooOld(ages, birthYear, joinedOn)) throw tooOld(maxAge)
}

/** Whether she has the class's age some day of the year of `day`, as far as is known. */
export const isOfAge = (ages: Ages, birthYear: number | null, day: Day): boolean =>
  !isTooYoung(ages, birthYear, day) && !isTooOld(ages, birthYear, day)

const isTooYoung = ({ minAge }: Ages, birthYear: number | null, day: Day): boolean =>
  birthYear !== null && minAge !== null && yearOf(day) - birthYear < minAge

/** At the year's beginning she still is the age she had before her birthday. */
const isTooOld = ({ maxAge }: Ages, birthYear: number | null, day: Day): boolean =>
  birthYear !== null && maxAge !== null && yearOf(day) - birthYear - 1 > maxAge
