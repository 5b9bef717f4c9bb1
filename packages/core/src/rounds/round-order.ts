import { collator } from '@lykta/i18n'

interface Address {
  id: string
  name: string
  municipalityCode: string
  postcode: string | null
  street: string | null
}

/**
 * The order of a trip: by municipality, postcode, street and number. The codes of municipalities follow the counties, and
 * postcodes the roads of the post, so that what is near in number is mostly near on the map. What is not known comes last.
 */
export const roundOrder = <Place extends Address>(places: readonly Place[]): Place[] =>
  places.toSorted(
    (a, b) =>
      compare(a.municipalityCode, b.municipalityCode) ||
      lastIfMissing(a.postcode, b.postcode) ||
      lastIfMissing(a.street, b.street) ||
      words.compare(a.name, b.name) ||
      compare(a.id, b.id),
  )

const words = collator('sv')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function lastIfMissing(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return words.compare(a, b)
}
