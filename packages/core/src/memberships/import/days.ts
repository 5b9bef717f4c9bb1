import { type Day, isDay } from '../../day.ts'

const monthStarts = [/^jan/, /^feb/, /^mar/, /^apr/, /^ma[jy]/, /^jun/, /^jul/, /^aug/, /^sep/, /^o[kc]t/, /^nov/, /^dec/]

/**
 * A day as people write it in Sweden: `2024-09-01`, `20240901`, `1/9-2024`, `1.9.2024`, `1 september 2024`. Day before
 * month, always. A month alone is its first day, a year alone its first; undefined for what is no day.
 */
export function readDay(text: string): Day | undefined {
  const given = text
    .trim()
    .toLowerCase()
    .replace(/[ T]\d\d:\d\d(:\d\d(\.\d+)?)?z?$/i, '')
  const [, year, month = '1', day = '1'] =
    /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(given) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(given) ?? []
  if (year) return dayOf(year, month, day)
  const [, d, m, y] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(given) ?? []
  if (d && m && y) return dayOf(y, m, d)
  const [, dayInWords = '1', name, yearInWords] = /^(?:(\d{1,2}):?[ae]?\.? )?(\p{L}+)\.? (\d{4})$/u.exec(given) ?? []
  const month0 = name ? monthStarts.findIndex((start) => start.test(name)) : -1
  return yearInWords && month0 >= 0 ? dayOf(yearInWords, String(month0 + 1), dayInWords) : undefined
}

function dayOf(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
