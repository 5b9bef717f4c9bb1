import { type Language, localeTag } from './languages.ts'
import { remember } from './remember.ts'

/**
 * Every form names its fields. `dateStyle` is not used: its short form has two-digit years in Spanish and direction marks
 * in Arabic.
 */
const forms = {
  /** 24 mars 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 24 mars */
  dayMonth: { day: 'numeric', month: 'long' },
  /** tisdag 24 mars 2026 */
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** tisdag */
  weekdayAlone: { weekday: 'long' },
  /** mars 2026 */
  month: { month: 'long', year: 'numeric' },
  /** mars, for the axis of a chart */
  monthShort: { month: 'short' },
  /** 24 mars 2026 18:00 */
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 18:00 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DayForm = 'long' | 'dayMonth' | 'weekday' | 'month' | 'monthShort'

const known = new Map<string, Intl.DateTimeFormat>()

const formatOf = (language: Language, form: keyof typeof forms, timeZone: string): Intl.DateTimeFormat =>
  remember(known, `${language} ${form} ${timeZone}`, () => new Intl.DateTimeFormat(localeTag[language], { ...forms[form], timeZone }))

/** A calendar day (`YYYY-MM-DD`) in words, the same wherever the server stands. */
export const formatDay = (language: Language, day: string, form: DayForm = 'long'): string =>
  formatOf(language, form, 'UTC').format(new Date(`${day}T00:00:00Z`))

/** A day of the week (ISO 8601: 1 is Monday) by its name, as it stands on a line of its own. */
export function formatWeekday(language: Language, isoDay: number): string {
  // 5 January 2026 is a Monday
  const name = formatOf(language, 'weekdayAlone', 'UTC').format(new Date(Date.UTC(2026, 0, 4 + isoDay)))
  return name.charAt(0).toLocaleUpperCase(localeTag[language]) + name.slice(1)
}

/** A month from `YYYY-MM` or a day in it: "mars 2026", or "mars" for an axis. */
export const formatMonth = (language: Language, month: string, form: 'month' | 'monthShort' = 'month'): string =>
  formatDay(language, `${month.slice(0, 7)}-01`, form)

/** An instant on the wall clock of `timeZone`: "24 mars 2026 kl. 18:00". */
export const formatDateTime = (language: Language, at: Date, timeZone: string): string =>
  formatOf(language, 'dateTime', timeZone).format(at)

/** The time of day on the wall clock of `timeZone`: "18:00". */
export const formatTime = (language: Language, at: Date, timeZone: string): string => formatOf(language, 'time', timeZone).format(at)
