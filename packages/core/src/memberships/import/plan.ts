import type { SafeContact } from '../../contacts/contact.ts'
import type { TableRecord } from '../../tables/index.ts'
import { requireAge } from '../class-age.ts'
import { type ContactChanges, changesOf, newPaid } from './changes.ts'
import type { MemberField } from './columns.ts'
import { type MemberRow, nameRequired, type RowReason, RowRejected } from './member-row.ts'
import type { Register, StandingContact } from './register.ts'
import { personKeys } from './same-person.ts'

/** What becomes of a row. `row` counts the records of the file, `line` its lines; the header is row 1. */
export type Verdict = { row: number; line: number } & (
  | { verdict: 'create' }
  | { verdict: 'update'; membershipId: string; number: number; changes: string[] }
  | { verdict: 'duplicate'; duplicateOf: { row: number } | { membershipId: string; number: number } }
  /** `column` is the header as it stands in the file. */
  | { verdict: 'rejected'; column: string | null; reason: RowReason }
)

/** What is to be written for a row: into a contact that stands or a new one. */
export interface Writing {
  row: MemberRow
  standing: StandingContact | null
  /** Null where a membership is to be made. */
  membershipId: string | null
  contact: ContactChanges
  classId: string | null
  paid: MemberRow['paid']
  safeChannels: SafeContact['channels']
}

export interface Plan {
  verdicts: Verdict[]
  writings: Writing[]
}

export interface PlanBasis {
  header: string[]
  columns: (MemberField | null)[]
  register: Register
  safeContactBasis: boolean
}

/** A record as it was read: what it says, or why it cannot be taken. */
export interface ReadRecord {
  record: Pick<TableRecord, 'row' | 'line'>
  data: MemberRow | RowRejected
}

/** Decides rows of a file, in its order, against the register and the rows before them. */
export function planRows(records: ReadRecord[], basis: PlanBasis): Plan {
  const { columns, header, register } = basis
  const writings: Writing[] = []

  const decide = (data: MemberRow): Verdict => {
    const { row, line } = data
    const keys = personKeys(data)
    const standing = register.find(keys)
    const before = register.rowOf(keys, standing)
    if (before !== undefined) return { row, line, verdict: 'duplicate', duplicateOf: { row: before } }
    const shared = data.email ? register.rowAt(data.email) : undefined
    if (shared !== undefined) throw new RowRejected('email', 'email_shared', { row: shared })
    const holder = data.email ? register.contactAt(data.email) : undefined
    if (holder !== undefined && holder !== standing?.id) throw new RowRejected('email', 'email_taken')
    if (!standing && !data.givenName && !data.familyName) throw nameRequired(columns)
    const decided = standing ? decideStanding(data, standing, basis) : decideNew(data, basis)
    register.note(data, standing)
    if (decided.writing) writings.push(decided.writing)
    return { row, line, ...decided.verdict }
  }

  const verdicts = records.map(({ record: { row, line }, data }): Verdict => {
    try {
      if (data instanceof RowRejected) throw data
      return decide(data)
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error
      const column = error.field && (header[columns.indexOf(error.field)] ?? null)
      return { row, line, verdict: 'rejected', column, reason: error.reason }
    }
  })
  return { verdicts, writings }
}

function decideNew(row: MemberRow, { safeContactBasis }: PlanBasis, contact: StandingContact | null = null) {
  checkAge(row, row.birthYear ?? contact?.birthYear ?? null)
  const writing: Writing = {
    row,
    standing: contact,
    membershipId: null,
    contact: contact ? changesOf(row, contact) : {},
    classId: null,
    paid: row.paid,
    safeChannels: safeContactBasis && !contact?.hasSafeContact ? channelsOf(row) : [],
  }
  return { verdict: { verdict: 'create' as const }, writing }
}

function decideStanding(row: MemberRow, contact: StandingContact, basis: PlanBasis) {
  const [membership] = contact.memberships
  // Who left and joined again later becomes a member anew; an old list does not bring back who has left since.
  if (!membership || (membership.leftOn && row.joinedOn >= membership.leftOn)) return decideNew(row, basis, contact)
  const { id: membershipId, number } = membership
  const same = { verdict: { verdict: 'duplicate' as const, duplicateOf: { membershipId, number } }, writing: null }
  if (membership.leftOn) return same
  const writing: Writing = {
    row,
    standing: contact,
    membershipId,
    contact: changesOf(row, contact),
    classId: row.membershipClass.id === membership.classId ? null : row.membershipClass.id,
    paid: newPaid(row.paid, membership),
    safeChannels: basis.safeContactBasis && !contact.hasSafeContact ? channelsOf(row) : [],
  }
  const changes = [
    ...Object.keys(writing.contact),
    ...(writing.classId ? ['classId'] : []),
    ...writing.paid.map(({ year }) => `paid:${year}`),
    ...(writing.safeChannels.length > 0 ? ['safeContact'] : []),
  ]
  if (changes.length === 0) return same
  return { verdict: { verdict: 'update' as const, membershipId, number, changes }, writing }
}

function checkAge(row: MemberRow, birthYear: number | null): void {
  try {
    requireAge(row.membershipClass, birthYear, row.joinedOn)
  } catch {
    throw new RowRejected('birthYear', 'age_outside_class')
  }
}

function channelsOf({ email, street, city }: MemberRow): SafeContact['channels'] {
  return [...(email ? (['email'] as const) : []), ...(street && city ? (['post'] as const) : [])]
}
