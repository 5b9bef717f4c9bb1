import { z } from 'zod'
import { parsePostcode } from '../contacts/postcode.ts'
import { Collation } from '../contacts/schemas.ts'
import { Day } from '../day.ts'
import { isMunicipality } from '../municipalities/index.ts'
import { optionalText } from '../optional-text.ts'
import { multiLine, singleLine } from '../text.ts'
import { privateWord } from './private-words.ts'

export const placeTypes = [
  'social_office',
  'pharmacy',
  'library',
  'police',
  'health_centre',
  'dental',
  'hospital',
  'school',
  'sfi',
  'church',
  'association',
  'landlord',
  'shop',
  'sports',
  'other',
] as const
export const PlaceType = z.enum(placeTypes)
export type PlaceType = z.output<typeof PlaceType>

export const placePermissions = ['unknown', 'asked', 'granted', 'refused'] as const
export const PlacePermission = z.enum(placePermissions)
export type PlacePermission = z.output<typeof PlacePermission>

/** SCB's code of a municipality that there is. */
const PlaceMunicipality = z.string().refine(isMunicipality, { error: 'municipality_unknown' })

const Name = z
  .string()
  .max(200)
  .transform(singleLine)
  .pipe(z.string().min(1, { error: 'required' }))
  .superRefine((text, check) => {
    const found = privateWord(text)
    if (found) check.addIssue({ code: 'custom', message: found })
  })

/** Kept unless it gives away a home or a shelter: `place_is_home`, `place_is_shelter`, `identity_number`. */
const openText = (max: number, kept: (text: string) => string = singleLine) =>
  optionalText(max, (text) => {
    const code = privateWord(text)
    return code ? { code } : { value: kept(text) }
  })

const Postcode = optionalText(20, (text) => {
  const value = parsePostcode(text, null)
  return value ? { value } : { code: 'postcode_invalid' }
})

const optional = {
  /** Where visitors go in. */
  street: openText(200),
  postcode: Postcode,
  city: openText(100),
  permission: PlacePermission.optional(),
  /** When they said so; today where it is not said. */
  permissionOn: Day.nullable().optional(),
  /** Whom to ask for: "receptionen". Never a name. */
  contactRole: openText(100),
  /** Short: nothing of a case, nobody's address, no identity number. */
  note: openText(500, multiLine),
  /** The organisation in the register that it is. */
  contactId: z.uuid().nullable().optional(),
}

export const CreatePlace = z.strictObject({ name: Name, type: PlaceType, municipalityCode: PlaceMunicipality, ...optional })

/** Only the fields that are given change; null empties one. */
export const UpdatePlace = z.strictObject({
  id: z.uuid(),
  name: Name.optional(),
  type: PlaceType.optional(),
  municipalityCode: PlaceMunicipality.optional(),
  ...optional,
  /** Nothing can lie there any more; null opens it again. */
  closedOn: Day.nullable().optional(),
})

export const GetPlace = z.strictObject({ id: z.uuid() })

export const MergePlaces = z.strictObject({ keptId: z.uuid(), goneId: z.uuid({ error: 'place_unchosen' }) })

const filters = {
  municipalityCode: PlaceMunicipality.optional(),
  type: PlaceType.optional(),
}

/** As somebody types: from the first letter on. */
export const SearchPlaces = z.strictObject({
  q: z.string().min(1).max(200),
  ...filters,
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const ListPlaces = z.strictObject({
  ...filters,
  permission: PlacePermission.optional(),
  state: z.enum(['open', 'closed']).default('open'),
  /** Found in name, street and town. */
  q: z.string().max(200).optional(),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const ListPlaceDoubles = z.strictObject({ placeId: z.uuid().optional() })
