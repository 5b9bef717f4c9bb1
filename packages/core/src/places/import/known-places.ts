import { folded } from '../../text.ts'
import type { Place } from '../place.ts'
import type { PlaceRow } from './place-row.ts'

/** A place as an import knows it: one that stands, or one of a row before. */
export interface KnownPlace extends Omit<PlaceRow, 'email' | 'typeSaid'>, Pick<Place, 'contactId'> {
  id: string | null
  /** The row that spoke of it. */
  row: number | null
}

/** Places by name and municipality, however the name is written. */
export function knownPlaces(standing: KnownPlace[]) {
  const byName = new Map<string, KnownPlace[]>()
  const add = (place: KnownPlace) => byName.set(keyOf(place), [...(byName.get(keyOf(place)) ?? []), place])
  for (const place of standing) add(place)

  /** The place that a row is of: in its street, or the only one of that name where one of the two names no street. */
  const find = (row: Pick<PlaceRow, 'name' | 'municipalityCode' | 'street'>): KnownPlace | 'several' | undefined => {
    const named = byName.get(keyOf(row)) ?? []
    if (!row.street) return named.length > 1 ? 'several' : named[0]
    const street = folded(row.street)
    return named.find((place) => place.street && folded(place.street) === street) ?? named.find((place) => !place.street)
  }
  return { add, find }
}

const keyOf = ({ name, municipalityCode }: { name: string; municipalityCode: string }) => `${municipalityCode} ${folded(name)}`
