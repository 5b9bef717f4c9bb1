import type { OpenSpan } from '@lykta/core/facts'
import { formatList, formatWeekday, type Translate } from '@lykta/i18n'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** "09:00–12:00, 13:00–16:00": a day's times as they are written in its field. */
export const timesOf = (hours: readonly OpenSpan[], weekday: number): string =>
  hours
    .filter((span) => span.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ')

const always = '00:00–24:00'

/** "måndag–fredag 09:00–16:00 och lördag 10:00–14:00": days after each other with the same times are said together. */
export function hoursText(t: Translate, hours: readonly OpenSpan[]): string {
  const open = weekdays.flatMap((weekday) => {
    const times = timesOf(hours, weekday)
    return times === '' ? [] : [{ first: weekday, last: weekday, times }]
  })
  if (open.length === 0) return t('facts.hours.closed')
  const runs: typeof open = []
  for (const day of open) {
    const run = runs.at(-1)
    if (run?.times === day.times && run.last + 1 === day.first) run.last = day.last
    else runs.push({ ...day })
  }
  if (runs.length === 1 && open.length === 7 && open[0]?.times === always) return t('facts.hours.always')
  return formatList(
    t.lang,
    runs.map(({ first, last, times }) => `${days(t, first, last)} ${times}`),
  )
}

function days(t: Translate, first: number, last: number): string {
  const [from, to] = [dayWord(t, first), dayWord(t, last)]
  return first === last ? from : t('facts.hours.days', { first: from, last: to })
}

/** A day within a line: with a capital in English only. */
const dayWord = (t: Translate, weekday: number): string => {
  const name = formatWeekday(t.lang, weekday)
  return t.lang === 'en' ? name : name.toLocaleLowerCase(t.lang)
}
