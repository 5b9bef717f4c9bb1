import { parseEmail } from '../../contacts/email.ts'
import { parsePhone } from '../../contacts/phone.ts'
import { parsePostcode } from '../../contacts/postcode.ts'
import { type Day, earlier, later } from '../../day.ts'
import type { TableRecord } from '../../tables/index.ts'
import { multiLine, singleLine } from '../../text.ts'
import type { MembershipClass } from '../membership.ts'
import type { Coverage } from '../membership-status.ts'
import type { MemberField } from './columns.ts'
import { readDay } from './days.ts'
import { type Payment, readBirthYear, readClass, readCountry, readLanguage, readPayment } from './values.ts'

/** Why a row cannot be taken: a code of the catalogues, with what fills its places. */
export interface RowReason {
  code: string
  params: Record<string, string | number>
}

export class RowRejected extends Error {
  readonly field: MemberField | null
  readonly reason: RowReason
  constructor(field: MemberField | null, code: string, params: RowReason['params'] = {}) {
    super(code)
    this.field = field
    this.reason = { code, params }
  }
}

/** A row understood. Null is an empty cell or no such column: it never empties what stands. */
export interface MemberRow {
  row: number
  line: number
  /** A member's number, by which she is known together with her name; a new member gets one of ours. */
  number: number | null
  givenName: string | null
  familyName: string | null
  birthYear: number | null
  email: string | null
  phone: string | null
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  language: string | null
  note: string | null
  membershipClass: MembershipClass
  joinedOn: Day
  paid: { year: number; period: Coverage; payment: NonNullable<Payment> }[]
}

export interface RowBasis {
  columns: (MemberField | null)[]
  classes: MembershipClass[]
  today: Day
}

/** Reads a record. Throws `RowRejected` at the first cell that cannot be taken. */
export function readMemberRow({ row, line, cells }: TableRecord, { columns, classes, today }: RowBasis): MemberRow {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) throw new RowRejected(null, 'too_many_cells')
  const cell = (field: MemberField) => singleLine(cells[columns.indexOf(field)] ?? '')
  const read = <T>(field: MemberField, code: string, rule: (text: string) => T | undefined): T | null => {
    const text = cell(field)
    if (text === '') return null
    const value = rule(text)
    if (value === undefined) throw new RowRejected(field, code)
    return value
  }
  const text = (field: MemberField, max: number) => read(field, 'too_long', (value) => (value.length <= max ? value : undefined))

  const names = namesOf(text('givenName', 100), text('familyName', 99), text('fullName', 200))
  const number = numberOf(cell('number'))
  if (!names && number === null) throw nameRequired(columns)
  const email = emailOf(cell('email'))
  const phone = read('phone', 'phone_invalid', parsePhone)
  const country = read('country', 'country_invalid', readCountry)
  const postcode = read('postcode', 'postcode_invalid', (value) => parsePostcode(value, country))
  const membershipClass = read('classId', 'class_unknown', (value) => readClass(value, classes))
  if (!membershipClass) throw new RowRejected('classId', 'class_required')
  const note = multiLine(cells[columns.indexOf('note')] ?? '')
  if (note.length > 500) throw new RowRejected('note', 'too_long')
  return {
    row,
    line,
    number,
    ...(names ?? { givenName: null, familyName: null }),
    birthYear: read('birthYear', 'birth_year_invalid', (value) => readBirthYear(value, today)),
    email,
    phone,
    street: text('street', 200),
    postcode,
    city: text('city', 100),
    country,
    language: read('language', 'language_unknown', readLanguage),
    note: note || null,
    membershipClass,
    ...membershipDays(columns, cell, today),
  }
}

/** Who has no name is known by her number, if she stands. */
export const nameRequired = (columns: RowBasis['columns']) =>
  new RowRejected(columns.includes('givenName') ? 'givenName' : 'fullName', 'name_required')

/** Other lists count in other ways, "A-17": that is no number of ours, and no error. */
const numberOf = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

/** Of a full name the last word is the family name, as it mostly is. */
function namesOf(given: string | null, family: string | null, full: string | null) {
  if (given || family) return { givenName: given, familyName: family }
  const [, givenName = null, familyName = null] = /^(?:(.+) )?(\S+)$/.exec(full ?? '') ?? []
  return full === null ? undefined : { givenName, familyName }
}

function emailOf(text: string): string | null {
  if (text === '') return null
  const parsed = parseEmail(text)
  if ('code' in parsed) throw new RowRejected('email', parsed.code)
  return parsed.email
}

/** When she joined, and what she has paid since. A file without the day she joined: when the first year paid began, or today. */
function membershipDays(columns: RowBasis['columns'], cell: (field: MemberField) => string, today: Day) {
  const given = cell('joinedOn')
  const said = given === '' ? null : readDay(given)
  if (said === undefined) throw new RowRejected('joinedOn', 'day_unreadable')
  if (said !== null && said > today) throw new RowRejected('joinedOn', 'day_in_future')
  const payments = columns.flatMap((field) => (field?.startsWith('paid:') ? (paymentOf(field, cell(field), today) ?? []) : []))
  payments.sort((a, b) => a.year - b.year)
  const firstPaid = payments[0] ? `${payments[0].year}-01-01` : today
  const joinedOn = said ?? earlier(firstPaid, today)
  const paid = payments.map(({ field, year, payment }) => {
    const [start, endsOn] = [`${year}-01-01`, `${year}-12-31`]
    if (joinedOn > endsOn) throw new RowRejected(field, 'period_before_joining')
    return { year, payment, period: { startsOn: later(start, joinedOn), endsOn } }
  })
  return { joinedOn, paid }
}

function paymentOf(field: MemberField, text: string, today: Day) {
  const year = Number(field.slice('paid:'.length))
  const payment = readPayment(text, year)
  if (payment === undefined) throw new RowRejected(field, 'payment_unreadable')
  if (payment?.paidOn && payment.paidOn > today) throw new RowRejected(field, 'day_in_future')
  return payment && { field, year, payment }
}
