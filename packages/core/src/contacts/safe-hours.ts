import { Temporal } from 'temporal-polyfill'
import type { SafeContact } from './contact.ts'

/** Whether it is a weekday and an hour at which she may be written to, by the wall clock of `timeZone`. */
export function insideSafeHours(
  now: Date,
  timeZone: string,
  { days, fromMinute, untilMinute }: Pick<SafeContact, 'days' | 'fromMinute' | 'untilMinute'>,
): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const minute = local.hour * 60 + local.minute
  const dayFits = days.length === 0 || days.includes(local.dayOfWeek)
  return dayFits && (fromMinute === null || untilMinute === null || (minute >= fromMinute && minute < untilMinute))
}
