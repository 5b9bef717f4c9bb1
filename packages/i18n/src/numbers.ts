import { type Language, localeTag } from './languages.ts'
import { remember } from './remember.ts'

const known = new Map<string, Intl.NumberFormat>()

const formatOf = (language: Language, form: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  remember(known, `${language} ${form}`, () => new Intl.NumberFormat(localeTag[language], options))

/** For people only: the separators are no-break spaces and U+2212. Never for a file another program reads. */
export const formatNumber = (language: Language, value: number): string => formatOf(language, 'number', {}).format(value)

/** `share` 0.62 is "62 %". */
export const formatPercent = (language: Language, share: number): string =>
  formatOf(language, 'percent', { style: 'percent' }).format(share)

/** An amount in öre: 20000 is "200 kr", 20050 is "200,50 kr". */
export function formatMoney(language: Language, ore: number): string {
  const decimals = ore % 100 === 0 ? 0 : 2
  return formatOf(language, `money ${decimals}`, {
    style: 'currency',
    currency: 'SEK',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(ore / 100)
}

/** The size of a file: 1250000 is "1,3 MB", anything below a megabyte "340 kB". */
export function formatSize(language: Language, bytes: number): string {
  const [unit, value] = bytes < 1_000_000 ? ['kilobyte', Math.ceil(bytes / 1000)] : ['megabyte', bytes / 1_000_000]
  return formatOf(language, unit, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
}

/** "a, b och c" */
export const formatList = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(localeTag[language], { type: 'conjunction' }).format(items)
