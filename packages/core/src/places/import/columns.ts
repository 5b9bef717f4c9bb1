import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import { folded } from '../../text.ts'

/** What a column of a list of places can hold. Two may say the municipality: one by its code, one by its name. */
export const placeFields = [
  'name',
  'type',
  'municipality',
  'municipalityCode',
  'street',
  'postcode',
  'city',
  'contactRole',
  'permission',
  'email',
  'note',
] as const
export const PlaceField = z.enum(placeFields)
export type PlaceField = z.output<typeof PlaceField>

/** Headers as people write them, in Swedish and English; compared by `folded`. */
const names: Record<PlaceField, string> = {
  name: 'namn|plats|ställe|name|place|office|kontor|enhet|organisation|organisationsnamn|verksamhet|bibliotek|apotek',
  type: 'typ|platstyp|slag|sort|kategori|type|kind|category|place type',
  municipality: 'kommun|kommunnamn|municipality|stad kommun',
  municipalityCode: 'kommunkod|kommunnr|kommunnummer|municipality code|code',
  street: 'gatuadress|besöksadress|adress|gata|street|street address|address|visiting address',
  postcode: 'postnummer|postnr|postkod|postcode|post code|postal code|zip|zip code',
  city: 'ort|postort|stad|tätort|city|town',
  contactRole: 'kontakt|kontaktroll|fråga efter|roll|contact|contact role|ask for|role',
  permission: 'tillstånd|tillåtelse|lov|får lägga|godkänt|permission|allowed|approved',
  email: 'e-post|epostadress|mejl|mejladress|mail|mailadress|email|e-mail|e-mail address',
  note: 'anteckning|anteckningar|notering|kommentar|övrigt|note|notes|comment|comments',
}
const fieldOf = new Map(placeFields.flatMap((field) => names[field].split('|').map((word) => [folded(word), field] as const)))

/** What each column holds by its header; null for one we do not know. Of two for the same field the first counts. */
export function detectPlaceColumns(header: string[]): (PlaceField | null)[] {
  const taken = new Set<PlaceField>()
  return header.map((text) => {
    const field = fieldOf.get(folded(text))
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Throws `columns_missing`, with an issue for each, unless there is a name and a municipality. */
export function requirePlaceColumns(columns: (PlaceField | null)[]): void {
  const has = (...fields: PlaceField[]) => fields.some((field) => columns.includes(field))
  const issues = [
    ...(has('name') ? [] : [{ pointer: '/mapping', code: 'column_missing_name' }]),
    ...(has('municipality', 'municipalityCode') ? [] : [{ pointer: '/mapping', code: 'column_missing_municipality' }]),
  ]
  if (issues.length > 0) throw new DomainError('invalid', 'columns_missing', { issues })
}
