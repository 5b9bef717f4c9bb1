import { addDays, type Day, daysBetween, earlier } from '../day.ts'

export const dueReasons = ['asked', 'empty', 'runs_out', 'first_look', 'long_ago', 'never'] as const

/** When somebody should be there next, and why then. */
export interface Due {
  on: Day
  reason: (typeof dueReasons)[number]
}

/** Nobody knows yet how fast a new place is emptied. */
const firstLookDays = 60
/** Material that lies for longer than this looks left behind, however little is taken. */
const longestDays = 180

interface Standing {
  /** What lay there on `since`, the last day on which that was certain, and what was added after. */
  lying: number
  since: Day
  /** See `takenPerDay`. */
  perDay: number | null
  /** When somebody was last there. */
  visitedOn: Day
  /** The day the last visitor set. */
  nextLookOn: Day | null
}

/** The earliest of: the day asked for, the day it is expected to be empty, and the day after which one looks anyhow. */
export function refillDue({ lying, since, perDay, visitedOn, nextLookOn }: Standing): Due {
  const dues: Due[] = [{ on: addDays(visitedOn, longestDays), reason: 'long_ago' }]
  if (perDay === null) dues.push({ on: addDays(visitedOn, firstLookDays), reason: 'first_look' })
  const lasts = lying / (perDay ?? 0)
  // one card in a hundred years is no day of any calendar
  if (perDay !== null && lasts < 36_500) dues.push({ on: addDays(since, Math.floor(lasts)), reason: 'runs_out' })
  if (lying === 0) dues.push({ on: visitedOn, reason: 'empty' })
  if (nextLookOn !== null) dues.push({ on: nextLookOn, reason: 'asked' })
  return dues.reduce((first, due) => (earlier(first.on, due.on) === due.on ? due : first))
}

/** What is expected to lie there on `day`. */
export const expectedOn = (day: Day, { lying, since, perDay }: Pick<Standing, 'lying' | 'since' | 'perDay'>): number =>
  Math.max(0, Math.round(lying - (perDay ?? 0) * Math.max(0, daysBetween(since, day))))
