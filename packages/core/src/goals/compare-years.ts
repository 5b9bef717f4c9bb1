import type { z } from 'zod'
import type { Context } from '../context.ts'
import { addDays, addMonths, type Day, earlier, fromDate, yearOf } from '../day.ts'
import { dayInFuture } from '../memberships/errors.ts'
import type { PolicyHistory } from '../memberships/policy.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { type MonthCount, monthCounts } from './month-counts.ts'
import { monthEnds } from './month-ends.ts'
import { movement } from './queries.ts'
import { CompareYears } from './schemas.ts'

/** A year up to a day: start + joined - left = count. `start` is the last day of the year before. */
export interface YearCount {
  year: number
  day: Day
  start: number
  joined: number
  left: number
  count: number
  /** The ends of all its months that have passed. */
  months: MonthCount[]
}

export interface YearComparison {
  /** Those that count for the goal. */
  classIds: string[]
  year: YearCount
  /** The year before, up to the same day of it. */
  before: YearCount
  /** Every year in which somebody was covered, the newest first. */
  years: number[]
}

/** A year beside the one before: how many at each month's end, and how many came and went up to the same day. */
export async function compareYears(ctx: Context, input: z.input<typeof CompareYears> = {}): Promise<YearComparison> {
  requirePermission(ctx, 'goals:read')
  const today = ctx.clock.today()
  const { year = yearOf(today) } = parse(CompareYears, input)
  if (year > yearOf(today)) throw dayInFuture('year')
  const policy = await readPolicies(ctx)
  const classes = await ctx.db.membershipClass.findMany({ where: { countsForGoal: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const classIds = classes.map(({ id }) => id)
  const day = earlier(today, `${year}-12-31`)
  return {
    classIds,
    year: await yearCount(ctx, year, day, classIds, policy),
    before: await yearCount(ctx, year - 1, addMonths(day, -12), classIds, policy),
    years: await yearsCovered(ctx, today),
  }
}

async function yearCount(ctx: Context, year: number, day: Day, classIds: string[], policy: PolicyHistory): Promise<YearCount> {
  const moved = await movement(ctx, { start: `${year - 1}-12-31`, now: day, classIds, policy })
  const { start, joined, left, now: count } = moved
  const passed = monthEnds(`${year}-01-01`, earlier(addDays(`${year}-12-31`, 1), ctx.clock.today()))
  return { year, day, start, joined, left, count, months: await monthCounts(ctx, passed, classIds, policy) }
}

async function yearsCovered(ctx: Context, today: Day): Promise<number[]> {
  const { _min: first } = await ctx.db.membershipPeriod.aggregate({ _min: { startsOn: true }, where: { reversedAt: null } })
  const from = first.startsOn ? yearOf(fromDate(first.startsOn)) : yearOf(today)
  const years = Math.max(0, yearOf(today) - from) + 1
  return Array.from({ length: years }, (_, back) => yearOf(today) - back)
}
