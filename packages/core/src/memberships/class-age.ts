import { type Day, yearOf } from '../day.ts'
import { tooOld, tooYoung } from './errors.ts'
import type { MembershipClass } from './membership.ts'

/**
 * Throws where the class has an age and the year of birth says that she cannot have it in the year she joins. Only the
 * year is known, so whoever reaches the age some day of that year may join.
 */
export function requireAge({ minAge, maxAge }: MembershipClass, birthYear: number | null, joinedOn: Day): void {
  if (birthYear === null) return
  const turns = yearOf(joinedOn) - birthYear
  if (minAge !== null && turns < minAge) throw tooYoung(minAge)
  if (maxAge !== null && turns - 1 > maxAge) throw tooOld(maxAge)
}
