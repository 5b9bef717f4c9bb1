import { municipalityName } from '../../municipalities/index.ts'
import { folded } from '../../text.ts'
import type { PlaceType } from '../schemas.ts'
import type { PlaceField } from './columns.ts'
import { type KnownPlace, knownPlaces } from './known-places.ts'
import type { PlaceRow, RowFault } from './place-row.ts'

/** What becomes of a row, and what it was understood to say. `row` counts the records of the file, `line` its lines; the header is row 1. */
export type PlaceVerdict = { row: number; line: number } & (
  | { verdict: 'create'; name: string; type: PlaceType; municipality: string }
  | { verdict: 'update'; name: string; placeId: string; changes: (typeof compared)[number][] }
  | { verdict: 'duplicate'; name: string; duplicateOf: { row: number } | { placeId: string } }
  /** `column` is the header as it stands in the file. */
  | { verdict: 'rejected'; column: string | null; reason: string }
)

type NewPlace = PlaceRow & Pick<KnownPlace, 'contactId'>

/** The fields that a row gives another value. */
type PlaceChanges = Partial<Pick<KnownPlace, (typeof compared)[number]>>

const compared = ['type', 'street', 'postcode', 'city', 'permission', 'contactRole', 'note', 'contactId'] as const

export interface PlacePlan {
  verdicts: PlaceVerdict[]
  added: NewPlace[]
  changed: { id: string; changes: PlaceChanges }[]
}

interface PlanBasis {
  standing: KnownPlace[]
  /** Organisations of the register by their functional address in lower case. */
  organisations: Map<string, string>
  /** What a column is called in the file. */
  headerOf(field: PlaceField): string | null
}

/** Decides the rows of a file, in its order, against what stands and the rows before them. */
export function planPlaces(rows: { row: number; line: number; said: PlaceRow | RowFault }[], basis: PlanBasis): PlacePlan {
  const known = knownPlaces(basis.standing)
  const plan: PlacePlan = { verdicts: [], added: [], changed: [] }
  const decide = (row: number, line: number, said: PlaceRow | RowFault): PlaceVerdict => {
    if ('code' in said) return { row, line, verdict: 'rejected', column: basis.headerOf(said.field), reason: said.code }
    const place = { ...said, contactId: (said.email && basis.organisations.get(said.email)) || null }
    const { name, type, municipalityCode } = place
    const same = known.find(place)
    if (same === 'several') return { row, line, verdict: 'rejected', column: basis.headerOf('name'), reason: 'place_ambiguous' }
    if (!same) {
      plan.added.push(place)
      known.add({ ...place, id: null, row })
      return { row, line, verdict: 'create', name, type, municipality: municipalityName(municipalityCode) }
    }
    const { id, row: before } = same
    if (before !== null || id === null) return { row, line, verdict: 'duplicate', name, duplicateOf: { row: before ?? row } }
    same.row = row
    const changes = placeChanges(place, same)
    if (Object.keys(changes).length === 0) return { row, line, verdict: 'duplicate', name, duplicateOf: { placeId: id } }
    plan.changed.push({ id, changes })
    return { row, line, verdict: 'update', name, placeId: id, changes: compared.filter((field) => field in changes) }
  }
  for (const { row, line, said } of rows) plan.verdicts.push(decide(row, line, said))
  return plan
}

/** What a row says that the place does not. A type that its name only suggests changes none. */
function placeChanges(row: NewPlace, place: KnownPlace): PlaceChanges {
  const differs = (field: (typeof compared)[number]) => {
    const said = row[field]
    if (said === null || said === place[field]) return false
    if (field === 'type') return row.typeSaid
    if (field === 'permission') return said !== 'unknown'
    if (field === 'street' || field === 'city') return folded(said) !== folded(place[field] ?? '')
    return true
  }
  return Object.fromEntries(compared.filter(differs).map((field) => [field, row[field]]))
}
