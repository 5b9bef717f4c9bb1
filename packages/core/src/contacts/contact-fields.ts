import type { z } from 'zod'
import type { Secrets } from '../secrets.ts'
import { invalidField } from './errors.ts'
import { parsePostcode } from './postcode.ts'
import type { CreateContact } from './schemas.ts'

/** What stands where a name would: somebody who gave none may still have letters. No merge field says it. */
export const nameless = { givenName: null, familyName: null, nameless: true } as const

/** The columns that follow from others: the name and how it sorts, the postcode's form, the hash of the address. */
export function contactFields(data: z.output<typeof CreateContact> & { nameless?: boolean }, secrets: Secrets) {
  const email = data.email ?? null
  const common = {
    email,
    emailHash: email === null ? null : secrets.addressHash(email),
    phone: data.phone ?? null,
    street: data.street ?? null,
    postcode: postcodeOf(data),
    city: data.city ?? null,
    country: data.country ?? null,
    municipalityCode: data.municipalityCode ?? null,
    language: data.language ?? 'sv',
    tags: data.tags ?? [],
    note: data.note ?? null,
  }
  return { ...(data.kind === 'person' ? personFields(data) : organisationFields(data)), ...common }
}

function personFields(data: Extract<z.output<typeof CreateContact>, { kind: 'person' }> & { nameless?: boolean }) {
  const { givenName = null, familyName = null, birthYear = null, protection = 'none' } = data
  const names = { given: givenName ?? '', family: familyName ?? '' }
  const name = [names.given, names.family].filter(Boolean).join(' ') || (data.nameless ? '–' : '')
  if (name === '') throw invalidField('givenName', 'name_required')
  const sortName = [names.family, names.given].filter(Boolean).join(', ') || name
  return { kind: data.kind, name, sortName, givenName, familyName, birthYear, protection, organisationKind: null }
}

function organisationFields({ kind, name, organisationKind }: Extract<z.output<typeof CreateContact>, { kind: 'organisation' }>) {
  if (!name) throw invalidField('name', 'name_required')
  return { kind, name, sortName: name, organisationKind, givenName: null, familyName: null, birthYear: null, protection: 'none' as const }
}

function postcodeOf({ postcode, country }: z.output<typeof CreateContact>): string | null {
  if (!postcode) return null
  const parsed = parsePostcode(postcode, country ?? null)
  if (!parsed) throw invalidField('postcode', 'postcode_invalid')
  return parsed
}
