import { languageOr } from '@lykta/i18n'
import { Day } from '../day.ts'

/**
 * The day that an event's "when" names, where it names one: `2027-03-24`, "24 mars 2027", "March 24", "24 de marzo",
 * "الثلاثاء 24 مارس". Without a year it is the one closest to `today`.
 */
export function eventDay(when: string, language: string, today: Day): Day | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(when)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const text = when.toLowerCase().normalize('NFC')
  for (const [month, names] of monthNames(languageOr(language.split('-')[0])).entries()) {
    const found = new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|:e|er|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(?:${names})(?!\\p{L})(?:\\.?,?\\s+(?:de\\s+)?(\\d{4}))?`,
      'u',
    ).exec(text)
    const other = new RegExp(`(?<!\\p{L})(?:${names})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.:]\\d)(?:,?\\s+(\\d{4}))?`, 'u').exec(text)
    const [, day, year] = found ?? other ?? []
    if (day) return year ? dayOf(Number(year), month + 1, Number(day)) : closest(month + 1, Number(day), today)
  }
  return undefined
}

/** Long and short names of the twelve months, as alternatives of a pattern. */
function monthNames(language: string): string[] {
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 15))
    const names = (['long', 'short'] as const).flatMap((style) =>
      // in a date and by itself some languages bend it differently
      [{ month: style }, { month: style, day: 'numeric' } as const].flatMap((options) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
          .formatToParts(date)
          .flatMap(({ type, value }) =>
            type === 'month' && /\p{L}/u.test(value) ? [value.toLowerCase().normalize('NFC').replace('.', '')] : [],
          ),
      ),
    )
    return [...new Set(names)].sort((a, b) => b.length - a.length).join('|')
  })
}

function closest(month: number, day: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4))
  const distance = (one: Day) => Math.abs(Date.parse(one) - Date.parse(today))
  return [year - 1, year, year + 1].flatMap((year) => dayOf(year, month, day) ?? []).sort((a, b) => distance(a) - distance(b))[0]
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const { success, data } = Day.safeParse(text)
  return success ? data : undefined
}
