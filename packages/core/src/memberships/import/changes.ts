import { later } from '../../day.ts'
import { folded } from '../../text.ts'
import type { Membership, Period } from '../membership.ts'
import type { MemberRow } from './member-row.ts'
import type { StandingContact } from './register.ts'
import { emailKey } from './same-person.ts'

const fields = [
  'givenName',
  'familyName',
  'birthYear',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'language',
  'note',
] as const

const personal = new Set<(typeof fields)[number]>(['givenName', 'familyName', 'birthYear'])

/** The fields of a contact that a row gives another value. */
export type ContactChanges = { [F in (typeof fields)[number]]?: NonNullable<MemberRow[F]> }

/**
 * What a row says that the register does not. An empty cell says nothing, and a name in other case or accents or an
 * address in other case is the same.
 */
export function changesOf(row: MemberRow, contact: StandingContact): ContactChanges {
  const differs = (field: (typeof fields)[number]) => {
    const [given, standing] = [row[field], contact[field]]
    // An organisation has one name, by which it was found.
    if (contact.kind === 'organisation' && personal.has(field)) return false
    if (given === null || given === standing) return false
    if (typeof given !== 'string' || typeof standing !== 'string') return true
    if (field === 'email') return emailKey(given) !== emailKey(standing)
    return !(field === 'givenName' || field === 'familyName') || folded(given) !== folded(standing)
  }
  return Object.fromEntries(fields.filter(differs).map((field) => [field, row[field]]))
}

/**
 * The years paid of which no day is covered. One that was recorded and reversed stays reversed: the file it came from
 * does not bring it back.
 */
export function newPaid(paid: MemberRow['paid'], { joinedOn, periods }: Membership & { periods: Period[] }): MemberRow['paid'] {
  return paid
    .map((year) => ({ ...year, period: { ...year.period, startsOn: later(year.period.startsOn, joinedOn) } }))
    .filter(({ period }) => period.startsOn <= period.endsOn)
    .filter(({ period }) => !periods.some(({ startsOn, endsOn }) => startsOn <= period.endsOn && period.startsOn <= endsOn))
}
