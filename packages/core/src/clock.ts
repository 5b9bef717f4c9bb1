import type { Day } from './day.ts'
import { dayIn } from './day.ts'

/** Where time comes from. Days are those of `timeZone`. */
export interface Clock {
  readonly timeZone: string
  now(): Date
  today(): Day
}

export function systemClock(timeZone: string): Clock {
  return { timeZone, now: () => new Date(), today: () => dayIn(timeZone, new Date()) }
}

/** A clock that stands still until it is told to move. For tests and demonstrations. */
export function fixedClock(start: string | Date, timeZone = 'Europe/Stockholm'): Clock & { set(at: string | Date): void } {
  let at = new Date(start)
  return {
    timeZone,
    now: () => new Date(at),
    today: () => dayIn(timeZone, at),
    set: (next) => {
      at = new Date(next)
    },
  }
}
