import { isLanguage, languageName, type PageLanguage, type Translate, translator } from '@lykta/i18n'
import { type Day, yearOf } from '../../day.ts'
import { readClass, readLanguage } from '../import/values.ts'
import type { MembershipClass } from '../membership.ts'

/** A member as she is exported. What a protected identity has of ways to reach her is null already. */
export interface ExportedMember {
  number: number
  classId: string
  joinedOn: Day
  kind: 'person' | 'organisation'
  name: string
  givenName: string | null
  familyName: string | null
  birthYear: number | null
  language: string
  email: string | null
  phone: string | null
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
  note: string | null
  paid: { startsOn: Day; endsOn: Day; paidOn: Day | null; amountOre: number | null }[]
}

interface Column {
  header: string
  value(member: ExportedMember): string
}

const plain = ['email', 'phone', 'street', 'postcode', 'city', 'country'] as const

/** The columns of an export. Each header and each value is one that an import understands as the same. */
export function exportColumns(basis: { headers: PageLanguage; classes: MembershipClass[]; years: number[]; today: Day }): Column[] {
  const { headers, classes, years, today } = basis
  const t = translator(headers)
  const column = (field: Field, value: Column['value']): Column => ({ header: capital(t(`import.field.${field}`)), value })
  return [
    column('number', ({ number }) => String(number)),
    column('givenName', (member) => namesOf(member)[0]),
    column('familyName', (member) => namesOf(member)[1]),
    // a year to come is no year of birth
    column('birthYear', ({ birthYear }) => (birthYear && birthYear <= yearOf(today) ? String(birthYear) : '')),
    ...plain.map((field) => column(field, (member) => member[field] ?? '')),
    column('classId', ({ classId }) => classWord(classId, classes, headers)),
    column('joinedOn', ({ joinedOn }) => joinedOn),
    column('language', ({ language }) => languageWord(language, headers)),
    column('note', ({ note }) => note ?? ''),
    ...years.map((year) => ({ header: capital(t('import.field.paid', { year: String(year) })), value: paidIn(year, t) })),
  ]
}

type Field = 'number' | 'givenName' | 'familyName' | 'birthYear' | (typeof plain)[number] | 'classId' | 'joinedOn' | 'language' | 'note'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** An organisation has one name, which may be longer than a column of names; an import puts the two together again. */
function namesOf({ kind, name, givenName, familyName }: ExportedMember): [string, string] {
  if (kind === 'person') return [givenName ?? '', familyName ?? '']
  const signs = [...name]
  return [signs.slice(0, -90).join(''), signs.slice(-90).join('')]
}

/** The class by its name, unless another goes by that name too. */
function classWord(classId: string, classes: MembershipClass[], language: PageLanguage): string {
  const label = classes.find(({ id }) => id === classId)?.labels[language] ?? ''
  return readClass(label, classes)?.id === classId ? label : classId
}

/** Nothing for a language that an import does not know: an empty cell changes nothing. */
function languageWord(language: string, reader: PageLanguage): string {
  if (!isLanguage(language)) return ''
  const word = languageName(language, reader)
  return readLanguage(word) === language ? word : language
}

const paidIn =
  (year: number, t: Translate) =>
  ({ joinedOn, paid }: ExportedMember): string => {
    const period = paid.find(({ startsOn, endsOn }) => yearOf(startsOn) <= year && year <= yearOf(endsOn))
    if (!period || year < yearOf(joinedOn)) return ''
    const { paidOn, amountOre } = period
    const amount = amountOre !== null && amountOre < 100_000_000 ? `${(amountOre / 100).toFixed(2).replace('.', ',')} kr` : ''
    return [paidOn ?? '', amount].filter(Boolean).join(' ') || t('export.yes')
  }
