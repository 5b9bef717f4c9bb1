import { type Language, languageName, languages } from '@lykta/i18n'
import type { Day } from '../../day.ts'
import { folded } from '../../text.ts'
import type { MembershipClass } from '../membership.ts'
import { readDay } from './days.ts'

/** What a cell of "Paid 2026" says: not paid, or paid with what is known of day and amount (öre). */
export type Payment = null | { paidOn: Day | null; amountOre: number | null }

const noWords = new Set(['nej', 'no', 'n', 'ejbetalt', 'ej', 'obetalt', 'obetald', 'unpaid', 'false', 'falskt'])
const yesWords = new Set(['ja', 'j', 'yes', 'y', 'x', 'ok', 'betalt', 'betald', 'betalat', 'paid', 'true', 'sant', '1'])

/** `200`, `200 kr`, `200,50`, `1 200:-`. */
const amount = /^(\d{1,3}[ .]\d{3}|\d{1,6})(?:[.,](\d{1,2}))?(?: ?(?:kr|kronor|sek)\.?| ?:-)?$/i

/** Undefined for what cannot be read. A day is when it was paid; "yes" and "200 kr" leave that open. */
export function readPayment(text: string, year: number): Payment | undefined {
  const given = text.trim()
  if (noWords.has(folded(given)) || /^[-–—]?$/.test(given) || /^0+([.,]0+)?( ?(kr|sek|:-))?$/i.test(given)) return null
  if (yesWords.has(folded(given)) || given === '✓' || given === String(year)) return { paidOn: null, amountOre: null }
  const [, kronor, ore = '0'] = amount.exec(given) ?? []
  if (kronor) return { paidOn: null, amountOre: Number(kronor.replace(/\D/g, '')) * 100 + Number(ore.padEnd(2, '0')) }
  const paidOn = readDay(given)
  return paidOn ? { paidOn, amountOre: null } : readDayAndAmount(given, year)
}

/** `2026-02-01 200,00 kr`, as an export says it. */
function readDayAndAmount(text: string, year: number): Payment | undefined {
  const [, day = '', sum = ''] = /^(\d{4}-\d\d-\d\d) (\d+,\d\d kr)$/.exec(text) ?? []
  const paidOn = readDay(day)
  return paidOn && sum ? { paidOn, amountOre: readPayment(sum, year)?.amountOre ?? null } : undefined
}

const classWords: Partial<Record<string, string>> = Object.fromEntries(
  Object.entries({
    member: 'medlem|ordinarie|ordinarie medlem|fullvärdig medlem|full|full member|member|regular',
    supporting: 'stödmedlem|stöd|stödjande|stödjande medlem|supporting|supporting member|supporter|support',
  }).flatMap(([id, names]) => names.split('|').map((name) => [folded(name), id])),
)

/** The class of a name: its id, its label in any language, or a usual word for the two common ones. */
export function readClass(text: string, classes: MembershipClass[]): MembershipClass | undefined {
  const name = folded(text)
  const named = ({ id, labels }: MembershipClass) => [id, labels.sv, labels.en].some((label) => folded(label) === name)
  return classes.find(({ id }) => id === text.trim()) ?? classes.find(named) ?? classes.find(({ id }) => id === classWords[name])
}

const languageNames = new Map<string, Language>(
  languages.flatMap((language) => [
    [language, language] as const,
    ...(['sv', 'en', language] as const).map((reader) => [folded(languageName(language, reader)), language] as const),
  ]),
)

/** A language by its code or its name in Swedish, English or itself. */
export const readLanguage = (text: string): Language | undefined => languageNames.get(folded(text))

/** The year of birth, also from a whole date. Never from an identity number: those we do not read. */
export function readBirthYear(text: string, today: Day): number | undefined {
  const given = text.trim()
  const day = /^\d{4}$/.test(given) || /^\d{4}-\d\d-\d\d$/.test(given) ? readDay(given) : undefined
  const year = day === undefined || day > today ? undefined : Number(day.slice(0, 4))
  return year !== undefined && year >= 1900 ? year : undefined
}

/** ISO 3166; Sweden, which goes without saying, is null. */
export function readCountry(text: string): string | null | undefined {
  const given = text.trim().toUpperCase()
  if (['', 'SE', 'SVERIGE', 'SWEDEN'].includes(given)) return null
  return /^[A-Z]{2}$/.test(given) ? given : undefined
}
