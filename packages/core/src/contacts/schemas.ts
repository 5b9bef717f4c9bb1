import { z } from 'zod'
import { Day } from '../day.ts'
import { optionalLine as line, optionalText, type ParsedText } from '../optional-text.ts'
import { isSearchable, multiLine, singleLine } from '../text.ts'
import { parseEmail } from './email.ts'
import { parsePhone } from './phone.ts'

export const organisationKinds = [
  'media_outlet',
  'social_office',
  'municipality',
  'pharmacy',
  'library',
  'police',
  'health_centre',
  'school',
  'church',
  'shelter',
  'federation',
  'other',
] as const
export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.output<typeof OrganisationKind>

export const Protection = z.enum(['none', 'confidential', 'protected_registration', 'new_identity'])
export type Protection = z.output<typeof Protection>

/** A BCP 47 tag. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language_invalid' })

/** SCB's code of a municipality: four digits. */
export const MunicipalityCode = z.string().regex(/^\d{4}$/, { error: 'municipality_invalid' })

const matching = (schema: z.ZodString, code: string) => (text: string) => {
  const { success, data } = schema.safeParse(text.trim())
  return success ? { value: data } : { code }
}

const emailRule = (text: string): ParsedText => {
  const parsed = parseEmail(text)
  return 'email' in parsed ? { value: parsed.email } : parsed
}
const phoneRule = (text: string): ParsedText => {
  const value = parsePhone(text)
  return value ? { value } : { code: 'phone_invalid' }
}

const Tag = z
  .string()
  .max(50)
  .transform(singleLine)
  .refine((tag) => tag !== '', { error: 'tag_invalid' })

/** The fields that persons and organisations have alike. */
const common = {
  email: optionalText(320, emailRule),
  phone: optionalText(50, phoneRule),
  street: line(200),
  postcode: line(20),
  city: line(100),
  country: optionalText(2, matching(z.string().regex(/^[A-Z]{2}$/), 'country_invalid')),
  municipalityCode: optionalText(10, matching(MunicipalityCode, 'municipality_invalid')),
  language: LanguageTag.optional(),
  tags: z
    .array(Tag)
    .max(50)
    .transform((tags) => [...new Set(tags)])
    .optional(),
  /** Short: no case, no address, no identity number. */
  note: optionalText(500, (text) => ({ value: multiLine(text) })),
}

const personFields = {
  givenName: line(100),
  familyName: line(99),
  birthYear: z.number().int().min(1900).max(2100).nullable().optional(),
  protection: Protection.optional(),
}

export const CreatePerson = z.strictObject({ kind: z.literal('person'), ...personFields, ...common })
export const CreateOrganisation = z.strictObject({
  kind: z.literal('organisation'),
  name: line(200),
  organisationKind: OrganisationKind,
  ...common,
})
export const CreateContact = z.discriminatedUnion('kind', [CreatePerson, CreateOrganisation])

/** Only the fields that are given change; null empties one. A contact's kind never changes. */
export const UpdateContact = z.strictObject({
  id: z.uuid(),
  ...personFields,
  name: line(200),
  organisationKind: OrganisationKind.optional(),
  ...common,
})

export const Collation = z.enum(['sv', 'en'])
export type Collation = z.output<typeof Collation>

/** Finds names only, and needs three letters: what cannot be browsed cannot be used to look someone up. */
export const NameSearch = z.string().max(200).refine(isSearchable, { error: 'search_too_short' })

export const ListContacts = z.strictObject({
  kind: z.enum(['person', 'organisation']).optional(),
  organisationKind: OrganisationKind.optional(),
  municipalityCode: MunicipalityCode.optional(),
  language: LanguageTag.optional(),
  tag: Tag.optional(),
  q: NameSearch.optional(),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

const minute = z.number().int().min(0).max(1440).nullable().default(null)

const sender = z.enum(['full', 'alias', 'none'], { error: ({ input }) => (input === undefined ? 'required' : undefined) })

const safeFields = {
  /** In order of preference. */
  channels: z
    .array(z.enum(['email', 'phone', 'post']))
    .min(1)
    .max(3)
    .transform((channels) => [...new Set(channels)]),
  /** ISO weekdays (1 Monday); empty is every day. */
  days: z.array(z.number().int().min(1).max(7)).max(7).default([]),
  /** Minutes after midnight; both null is all day. */
  fromMinute: minute,
  untilMinute: minute,
  plainEnvelope: z.boolean().default(false),
  mayLeaveMessage: z.boolean().default(false),
}

interface Hours {
  fromMinute: number | null
  untilMinute: number | null
}

const hoursFit = ({ fromMinute, untilMinute }: Hours): boolean =>
  fromMinute === null || untilMinute === null ? fromMinute === untilMinute : fromMinute < untilMinute
const hoursInvalid = { error: 'hours_invalid', path: ['untilMinute'] }

/** What somebody says is safe, as she says it herself: who we may say we are goes without saying for nobody. */
export const SafeWord = z.strictObject({ ...safeFields, sender }).refine(hoursFit, hoursInvalid)
export type SafeWord = z.output<typeof SafeWord>

export const SetSafeContact = z
  .strictObject({
    contactId: z.uuid(),
    ...safeFields,
    /** Who we may say we are. */
    sender: sender.default('full'),
    basis: z.enum(['asked', 'own_request', 'given_for_letters', 'own_link']),
    /** Today, unless she said it earlier. */
    confirmedOn: Day.optional(),
  })
  .refine(hoursFit, hoursInvalid)
