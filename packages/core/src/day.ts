import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD` (ISO 8601). Days compare as strings. */
export type Day = string

export const Day = z.string().refine(isDay, { error: 'invalid_day' })

/** True for a day that exists: 2024-02-29 does, 2025-02-29 does not, nor does any of the year 0, which PostgreSQL has not. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** The calendar day that `at` falls on in `timeZone`. */
export function dayIn(timeZone: string, at: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The instant at which `day` begins in `timeZone`, also where midnight does not exist. */
export function startOfDay(timeZone: string, day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds)
}

/**
 * The instant of a wall-clock time `YYYY-MM-DDTHH:MM` in `timeZone`. A time that the change of the clock skips moves
 * forward by the gap; one that comes twice is the first of the two (RFC 5545 §3.3.5).
 */
export function instantOf(timeZone: string, local: string): Date {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** What the change of the clock does to a wall-clock time: it does not come, it comes twice, or (mostly) nothing. See `instantOf`. */
export function clockChangeAt(timeZone: string, local: string): 'skipped' | 'repeated' | 'none' {
  const time = Temporal.PlainDateTime.from(local)
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => time.toZonedDateTime(timeZone, { disambiguation }))
  if (!early || !late || early.epochMilliseconds === late.epochMilliseconds) return 'none'
  return early.toPlainDateTime().equals(time) ? 'repeated' : 'skipped'
}

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** `months` later, on the month's last day where the day does not exist: 31 January and a month is 28 February. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const monthEnd = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}

/** A day as PostgreSQL's `date` reaches us through the driver: midnight UTC. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
export const fromDate = (date: Date): Day => date.toISOString().slice(0, 10)
