import { type Day, daysBetween } from '../day.ts'
import type { Movement } from './queries.ts'

const daysPerMonth = 365.25 / 12

/** What a forecast rests on: the key of the words, and what fills their places. */
export interface Assumption {
  code: 'goals.assumption.over' | 'goals.assumption.too_early' | 'goals.assumption.same_pace'
  params: Record<string, number>
}

export interface Pace {
  missing: number
  reached: boolean
  /** Members a month, to one decimal. `needed` is null when the day has come. */
  pace: { needed: number | null; soFar: number | null }
  forecast: { count: number; assumption: Assumption }
}

/**
 * How a goal goes on `day`: the pace it takes against the pace so far (the change a month, those who left deducted), and
 * where that pace leads by the due day. Less than a month is too little to tell a pace from.
 */
export function paceOn(day: Day, goal: { startsOn: Day; dueOn: Day; target: number }, { start, now, joined, left }: Movement): Pace {
  const monthsGone = (daysBetween(goal.startsOn, day) + 1) / daysPerMonth
  const monthsLeft = daysBetween(day, goal.dueOn) / daysPerMonth
  const missing = Math.max(0, goal.target - now)
  const soFar = monthsGone < 1 ? null : (now - start) / monthsGone
  const needed = monthsLeft <= 0 ? null : missing / monthsLeft
  return {
    missing,
    reached: missing === 0,
    pace: { needed: needed && oneDecimal(needed), soFar: soFar && oneDecimal(soFar) },
    forecast: forecast(),
  }

  function forecast(): Pace['forecast'] {
    if (monthsLeft <= 0) return { count: now, assumption: { code: 'goals.assumption.over', params: {} } }
    if (soFar === null) return { count: now, assumption: { code: 'goals.assumption.too_early', params: {} } }
    const count = Math.max(0, Math.round(now + soFar * monthsLeft))
    return { count, assumption: { code: 'goals.assumption.same_pace', params: { perMonth: oneDecimal(soFar), joined, left } } }
  }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10
