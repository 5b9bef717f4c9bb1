import { addDays, type Day, daysBetween, later } from '../day.ts'

/** What one visit says of one edition at one place. */
export interface Observation {
  visitedOn: Day
  /** Null: not counted. */
  leftOver: number | null
  removed: number
  placed: number
  noneLeft: boolean
}

/** How many were taken from one count of an edition to the next. */
export interface Span {
  from: Day
  to: Day
  taken: number
}

export interface Replay {
  /** What lies there if nothing has been taken since `since`. */
  lying: number
  /** The last day on which it was certain what lies there; null before the first visit. */
  since: Day | null
  spans: Span[]
}

/**
 * What visits say of one edition at one place, the first visit first. Before we first left some, none lay there, unless the
 * first visit counted some. Where nothing lay nothing could be taken, so that is no span; nor is one that ends in "none left"
 * without a count. More left than were put there count as none taken: somebody else put some.
 */
export function replay(observations: readonly Observation[]): Replay {
  const spans: Span[] = []
  let lying = 0
  let since: Day | null = null
  for (const { visitedOn, leftOver, removed, placed, noneLeft } of observations) {
    if (leftOver !== null) {
      if (since !== null && lying > 0) spans.push({ from: since, to: visitedOn, taken: Math.max(0, lying - leftOver) })
      lying = leftOver
    }
    lying = noneLeft ? 0 : Math.max(0, lying - removed) + placed
    if (since === null || leftOver !== null || noneLeft) since = visitedOn
  }
  return { lying, since, spans }
}

/** So far back what was taken says what will be. */
const memoryDays = 365

/**
 * Copies taken a day, over the days of the last year before the latest count that lie between two counts of any edition; null
 * where no count followed another. Where a count found none left, more might have been taken: the truth is then no less.
 */
export function takenPerDay(spans: readonly Span[]): number | null {
  const latest = spans.map(({ to }) => to).reduce(later, '')
  if (latest === '') return null
  const start = addDays(latest, -memoryDays)
  const recent = spans.filter(({ to }) => to > start)
  const days = daysCovered(recent)
  return days === 0 ? null : recent.reduce((sum, { taken }) => sum + taken, 0) / days
}

/** Two editions that lie side by side share their days. */
function daysCovered(spans: readonly Span[]): number {
  let days = 0
  let covered = ''
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = later(from, covered)
    if (to > start) days += daysBetween(start, to)
    covered = later(covered, to)
  }
  return days
}

/** At each of the last two counts nothing had been taken: the spot is not seen, or not wanted. */
export function isUntaken(spans: readonly Span[]): boolean {
  const counts = new Map<Day, number>()
  for (const { to, taken } of spans) counts.set(to, (counts.get(to) ?? 0) + taken)
  const last = [...counts.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, 2)
  return last.length === 2 && last.every(([, taken]) => taken === 0)
}
