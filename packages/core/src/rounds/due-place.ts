import { type Day, earlier } from '../day.ts'
import type { RoundPlace } from './queries.ts'
import type { Due } from './refill-due.ts'
import { type EditionOf, type LastVisit, type SeenThere, type Standing, standingsAt } from './standing.ts'

/** A place that somebody should go to. */
export interface DuePlace {
  place: RoundPlace
  due: Due
  /** Null where nobody ever was. */
  visitedOn: Day | null
  /** Where in the place it lies. */
  spot: string | null
  materials: Pick<Standing, 'materialId' | 'material' | 'language' | 'expected' | 'untaken' | 'due'>[]
  /** The open round that it is on already. */
  roundNumber: number | null
}

interface Known {
  seen: readonly SeenThere[]
  last: LastVisit | undefined
  editions: readonly EditionOf[]
  today: Day
}

/** When somebody should be at a place next, which is when the first of its materials asks for it; null where nothing does. */
export function duePlace(place: RoundPlace, { seen, last, editions, today }: Known): Omit<DuePlace, 'roundNumber'> | null {
  if (!last) return { place, due: { on: today, reason: 'never' }, visitedOn: null, spot: null, materials: [] }
  const standings = standingsAt(seen, editions, last, today)
  const dues = standings.flatMap(({ due }) => (due ? [due] : []))
  const due = dues.reduce<Due | null>((first, one) => (first && earlier(first.on, one.on) === first.on ? first : one), null)
  return due && { place, due, visitedOn: last.visitedOn, spot: last.spot, materials: standings.map(toMaterial) }
}

const toMaterial = ({ materialId, material, language, expected, untaken, due }: Standing): DuePlace['materials'][number] => ({
  materialId,
  material,
  language,
  expected,
  untaken,
  due,
})
