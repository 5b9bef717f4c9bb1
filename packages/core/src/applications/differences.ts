import { isDeepStrictEqual } from 'node:util'
import type { Contact, SafeWord } from '../contacts/index.ts'
import type { KnownContact } from './known-contact.ts'
import type { ApplicationDetails } from './schemas.ts'

export const differenceNames = ['name', 'birthYear', 'phone', 'address', 'language', 'safe'] as const
/** What somebody known has written otherwise than we have it: the name of the field, never what stands in it. */
export type Difference = (typeof differenceNames)[number]

type Known = Pick<KnownContact, 'contact' | 'safeContact'>

/** What the board is told. Of somebody whose data are protected it is nothing, not even that they differ. */
export const differences = (known: Known, details: ApplicationDetails): Difference[] =>
  known.contact.protection === 'none' ? differing(known, details) : []

export function differing({ contact, safeContact }: Known, details: ApplicationDetails): Difference[] {
  const address = (one: Pick<Contact, 'street' | 'postcode' | 'city'>) => folded(one.street, one.postcode?.replaceAll(' ', ''), one.city)
  const given = { street: details.street ?? null, postcode: details.postcode ?? null, city: details.city ?? null }
  const differs: Record<Difference, boolean> = {
    name: folded(contact.givenName, contact.familyName) !== folded(details.givenName, details.familyName),
    birthYear: contact.birthYear !== details.birthYear,
    phone: Boolean(details.phone) && details.phone !== contact.phone,
    address: address(given) !== '' && address(given) !== address(contact),
    language: contact.language !== details.language,
    safe: !safeContact || !isDeepStrictEqual(wordOf(safeContact), wordOf(details.safe)),
  }
  return differenceNames.filter((name) => differs[name])
}

const folded = (...parts: (string | null | undefined)[]): string =>
  parts
    .filter((part) => part)
    .join(' ')
    .toLowerCase()

/** The word alone, without where and when it was said, and in one order. */
const wordOf = ({ channels, days, fromMinute, untilMinute, sender, plainEnvelope, mayLeaveMessage }: SafeWord): SafeWord => ({
  channels: [...channels].sort(),
  days: [...days].sort(),
  ...{ fromMinute, untilMinute, sender, plainEnvelope, mayLeaveMessage },
})
