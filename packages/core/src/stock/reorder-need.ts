import { addDays, type Day } from '../day.ts'

/** Days when more is asked for: so many times the usual. */
export interface Peak {
  name: string
  startsOn: Day
  endsOn: Day
  times: number
}

interface Facts {
  today: Day
  /** Copies in our hands and under way to us. */
  copies: number
  /** Used on a day that is no peak. */
  usualPerDay: number
  peaks: Peak[]
  /** From how few copies a new print is due when nothing special is ahead. */
  point: number
  /** From order to arrival. */
  leadDays: number
}

export interface ReorderNeed {
  /** The day to order by: today if it is due. Null if that is more than a year away. */
  orderBy: Day | null
  /** When the last copy is gone if nothing is ordered. Null if that is more than a year away. */
  emptyOn: Day | null
  /** How many copies must still be there on that day (today's, if it is far away): the point, and what the peaks until the arrival take beyond the usual. */
  level: number
  /** The peaks that raise it. */
  peaks: string[]
}

/** So far ahead we look. */
const horizon = 366

/**
 * When a new print has to be ordered. The point is for usual days; what the peaks between an order and its arrival take beyond those is needed on
 * top. So a campaign makes the warning come earlier, and never later.
 */
export function reorderNeed({ today, copies, usualPerDay, peaks, point, leadDays }: Facts): ReorderNeed {
  // how many usual days' use there is until the end of each day from today on, and how much of it is beyond the usual
  const weights = Array.from({ length: horizon + leadDays + 1 }, (_, n) => timesOn(addDays(today, n), peaks))
  const levelOn = (n: number) => point + usualPerDay * sum(weights.slice(n, n + leadDays).map((times) => times - 1))
  let [left, orderIn, emptyIn]: [number, number | null, number | null] = [copies, null, null]
  for (let n = 0; n < horizon && (orderIn === null || emptyIn === null); n++) {
    if (orderIn === null && left <= levelOn(n)) orderIn = n
    if (emptyIn === null && left <= 0) emptyIn = n
    left -= usualPerDay * (weights[n] ?? 1)
  }
  const from = orderIn ?? 0
  const until = addDays(today, from + leadDays)
  return {
    orderBy: orderIn === null ? null : addDays(today, orderIn),
    emptyOn: emptyIn === null ? null : addDays(today, emptyIn),
    level: Math.ceil(levelOn(from)),
    peaks:
      usualPerDay === 0
        ? []
        : peaks.filter(({ startsOn, endsOn }) => startsOn < until && endsOn >= addDays(today, from)).map(({ name }) => name),
  }
}

/** How many usual days' use there was from `from` to `to`, both included. */
export const usualDays = (from: Day, to: Day, peaks: Peak[]): number => {
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) days += timesOn(day, peaks)
  return days
}

/** Of two peaks at once the greater counts. */
const timesOn = (day: Day, peaks: Peak[]): number =>
  Math.max(1, ...peaks.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn).map(({ times }) => times))

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
