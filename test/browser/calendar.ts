import { shiftedClock } from '../support/shifted-clock.ts'

/** The environment of a product that starts at the first of these moments, and at each SIGUSR2 is at the next. */
export function clockThrough(moments: readonly string[]): Record<string, string> {
  const minutes = [Date.now(), ...moments.map(Date.parse)].map((moment) => Math.round(moment / 60_000))
  const [ahead = 0, ...steps] = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute))
  return shiftedClock(ahead, steps)
}
