import { addDays, type Day, earlier, later } from '../day.ts'
import { type Coverage, latestEnd } from '../memberships/membership-status.ts'

/** A membership with the periods that stand, and whose it is: of the contact that is kept, or of the other. */
export interface HeldMembership {
  id: string
  kept: boolean
  leftOn: Day | null
  periods: Coverage[]
}

export interface UnitedMemberships {
  /** Some day is covered by a membership of each: one of the two was paid for nothing, and only people can say which. */
  overlapping: boolean
  /** Of two living memberships the one that is covered longest goes on; the other ends, on a day that takes no covered day from her. */
  ends: { id: string; leftOn: Day } | null
}

/** What becomes of the memberships of two contacts that are one person. Past days keep their status, so their counts do. */
export function uniteMemberships(held: HeldMembership[], today: Day): UnitedMemberships {
  const [kept, gone] = [true, false].map((side) => held.filter((one) => one.kept === side).flatMap(coveredDays))
  const overlapping = (kept ?? []).some((a) => (gone ?? []).some((b) => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn))
  const living = held
    .filter(({ leftOn }) => leftOn === null)
    .sort((a, b) => compare(latestEnd(b.periods) ?? '', latestEnd(a.periods) ?? '') || Number(b.kept) - Number(a.kept))
  const ending = living[1]
  if (!ending) return { overlapping, ends: null }
  const coveredTo = latestEnd(ending.periods)
  return { overlapping, ends: { id: ending.id, leftOn: coveredTo ? later(today, addDays(coveredTo, 1)) : today } }
}

/** A period says nothing of the days after she left. */
const coveredDays = ({ periods, leftOn }: HeldMembership): Coverage[] =>
  periods
    .map(({ startsOn, endsOn }) => ({ startsOn, endsOn: leftOn === null ? endsOn : earlier(endsOn, addDays(leftOn, -1)) }))
    .filter(({ startsOn, endsOn }) => startsOn <= endsOn)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
