import type { z } from 'zod'
import { municipalityCode as codeOf } from '../../municipalities/index.ts'
import { singleLine } from '../../text.ts'
import type { Place } from '../place.ts'
import { CreatePlace, type PlaceType } from '../schemas.ts'
import type { PlaceField } from './columns.ts'
import { placeTypeOf, readPlacePermission, readPlaceType } from './values.ts'

/** What a row says; null for a cell that is empty, which says nothing. */
export interface PlaceRow extends Pick<Place, 'name' | 'type' | 'municipalityCode' | 'permission' | (typeof optional)[number]> {
  /** By which the organisation is known in the register. */
  email: string | null
  /** Not what its name suggests. */
  typeSaid: boolean
}

const optional = ['street', 'postcode', 'city', 'contactRole', 'note'] as const

/** Why a row cannot be taken: the column, and the code of what is wrong with it. */
export interface RowFault {
  field: PlaceField
  code: string
}

/** Reads a row by what its columns hold. `type` is that of the places whose row does not say; without it their name must tell. */
export function readPlaceRow(cells: string[], columns: (PlaceField | null)[], type: PlaceType | undefined): PlaceRow | RowFault {
  const said = (field: PlaceField) => singleLine(cells[columns.indexOf(field)] ?? '')
  if (!said('name')) return { field: 'name', code: 'required' }
  const where = readMunicipality(said('municipalityCode'), said('municipality'))
  if (typeof where !== 'string') return where
  const permission = said('permission') ? readPlacePermission(said('permission')) : 'unknown'
  if (!permission) return { field: 'permission', code: 'place_permission_unclear' }
  const kind = said('type') ? readPlaceType(said('type')) : (type ?? placeTypeOf(said('name')))
  const { success, data, error } = CreatePlace.safeParse({
    name: said('name'),
    type: kind ?? 'other',
    municipalityCode: where,
    permission,
    ...Object.fromEntries(optional.map((field) => [field, said(field)])),
  })
  if (!success) return faultOf(error)
  if (!kind) return said('type') ? { field: 'type', code: 'place_type_unknown' } : { field: 'name', code: 'place_type_unsaid' }
  const { street = null, postcode = null, city = null, contactRole = null, note = null, name, municipalityCode } = data
  const read = { name, type: data.type, municipalityCode, street, postcode, city, permission, contactRole, note }
  return { ...read, email: said('email').toLowerCase() || null, typeSaid: said('type') !== '' }
}

function readMunicipality(code: string, name: string): string | RowFault {
  const [byCode, byName] = [codeOf(code), codeOf(name)]
  if (code && !byCode) return { field: 'municipalityCode', code: 'municipality_unknown' }
  if (byCode && byName && byCode !== byName) return { field: 'municipality', code: 'municipality_disagrees' }
  return byCode ?? byName ?? { field: name || !code ? 'municipality' : 'municipalityCode', code: 'municipality_unknown' }
}

function faultOf({ issues }: z.ZodError): RowFault {
  const [issue] = issues
  // Every field of `CreatePlace` that a row gives has a column of its name.
  const field = String(issue?.path[0] ?? 'name') as PlaceField
  if (issue?.code === 'too_big') return { field, code: 'too_long' }
  return { field, code: issue && /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid_value' }
}
