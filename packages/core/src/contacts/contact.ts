import type { Contact as ContactRow, SafeContact as SafeContactRow } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import type { OrganisationKind, Protection } from './schemas.ts'

/** A person or an organisation we may write to. Reading one person's is audited; see `getContact`. */
export interface Contact {
  id: string
  kind: 'person' | 'organisation'
  name: string
  sortName: string
  givenName: string | null
  familyName: string | null
  birthYear: number | null
  organisationKind: OrganisationKind | null
  municipalityCode: string | null
  language: string
  email: string | null
  phone: string | null
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  tags: string[]
  note: string | null
  protection: Protection
  createdAt: Date
  updatedAt: Date
  erasedAt: Date | null
}

/** What a person has said is safe. */
export interface SafeContact {
  contactId: string
  channels: ('email' | 'phone' | 'post')[]
  days: number[]
  fromMinute: number | null
  untilMinute: number | null
  sender: 'full' | 'alias' | 'none'
  plainEnvelope: boolean
  mayLeaveMessage: boolean
  basis: 'asked' | 'own_request' | 'given_for_letters' | 'own_link'
  confirmedOn: Day
  validUntil: Day
}

export function toContact({ emailHash: _, ...row }: ContactRow): Contact {
  return row
}

export function toSafeContact(row: SafeContactRow): SafeContact {
  return { ...row, confirmedOn: fromDate(row.confirmedOn), validUntil: fromDate(row.validUntil) }
}
