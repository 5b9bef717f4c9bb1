import { digitsAt, fieldInvalid, type Line } from './line.ts'

/** The day at `from`, written YYYYMMDD, as `YYYY-MM-DD`. */
export function dateAt(line: Line, from: number): string {
  const digits = digitsAt(line, from, from + 7)
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isDay(day)) throw fieldInvalid(line, from, from + 7)
  return day
}

/** YYYYMMDDhhmmss and six digits of microseconds, as they stand. */
export function instantAt(line: Line, from: number): string {
  dateAt(line, from)
  const digits = digitsAt(line, from, from + 19)
  const [hours, minutes, seconds] = [8, 10, 12].map((at) => Number(digits.slice(at, at + 2)))
  if (!(Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60)) throw fieldInvalid(line, from, from + 19)
  return digits
}

const isDay = (day: string): boolean => {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}
