import type { z } from 'zod'
import type { Context } from '../context.ts'
import { addDays, type Day, earlier, fromDate, toDate } from '../day.ts'
import { type PolicyHistory, policyOn } from '../memberships/policy.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { goalNotFound } from './errors.ts'
import { type Goal, toGoal } from './goal.ts'
import { monthEnds } from './month-ends.ts'
import { type Pace, paceOn } from './pace.ts'
import { type ClassCount, countByClass, movement, type Renewable, renewable } from './queries.ts'
import { GoalProgressInput } from './schemas.ts'

export interface GoalProgress extends Pace {
  goal: Goal
  /** Today, or the due day when that has passed. */
  day: Day
  /** Counted for the goal on `day`; `start` on the day before it began. start + joined - left = count. */
  count: number
  start: number
  joined: number
  left: number
  /** The goal's classes apart, on `day`. */
  byClass: { classId: string; current: number; grace: number }[]
  renewable: Renewable
  /** Every month's end since the start, and `day` last. `difference`: what was recorded since the count was frozen. */
  series: { day: Day; count: number; frozen: boolean; difference: number }[]
}

/** How a goal goes: the one asked for, else the one due next, else the last there was; null where there is none. */
export async function goalProgress(ctx: Context, input: z.input<typeof GoalProgressInput> = {}): Promise<GoalProgress | null> {
  requirePermission(ctx, 'goals:read')
  const { goalId } = parse(GoalProgressInput, input)
  const today = ctx.clock.today()
  const goal = await findGoal(ctx, goalId, today)
  if (!goal) return null
  const policy = await readPolicies(ctx)
  const { classIds } = goal
  const day = earlier(today, goal.dueOn)
  const start = earlier(addDays(goal.startsOn, -1), day)
  const moved = await movement(ctx, { start, now: day, classIds, policy })
  const counts = await countByClass(ctx, [day], policy)
  return {
    goal,
    day,
    count: moved.now,
    start: moved.start,
    joined: moved.joined,
    left: moved.left,
    byClass: classIds.map((classId) => countOf(counts, day, classId)),
    ...paceOn(day, goal, moved),
    renewable: await renewable(ctx, { day: today, since: start, classIds, policy }),
    series: [...(await series(ctx, monthEnds(start, day), classIds, policy)), { day, count: moved.now, frozen: false, difference: 0 }],
  }
}

async function findGoal(ctx: Context, id: string | undefined, today: Day): Promise<Goal | null> {
  if (id) {
    const row = await ctx.db.goal.findUnique({ where: { id } })
    if (!row) throw goalNotFound()
    return toGoal(row)
  }
  const next = await ctx.db.goal.findFirst({ where: { dueOn: { gte: toDate(today) } }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] })
  const row = next ?? (await ctx.db.goal.findFirst({ orderBy: [{ dueOn: 'desc' }, { id: 'asc' }] }))
  return row && toGoal(row)
}

async function series(ctx: Context, days: Day[], classIds: string[], policy: PolicyHistory): Promise<GoalProgress['series']> {
  const snapshots = await ctx.db.countSnapshot.findMany({ where: { day: { in: days.map(toDate) } } })
  const frozen = snapshots.map((row) => ({ ...row, day: fromDate(row.day) }))
  const counted = await countByClass(ctx, days, policy)
  const sum = (rows: ClassCount[], day: Day) =>
    classIds
      .map((classId) => countOf(rows, day, classId))
      .reduce((total, { current, grace }) => total + current + (policyOn(day, policy).countGrace ? grace : 0), 0)
  return days.map((day) => {
    const now = sum(counted, day)
    if (!frozen.some((row) => row.day === day)) return { day, count: now, frozen: false, difference: 0 }
    const then = sum(frozen, day)
    return { day, count: then, frozen: true, difference: now - then }
  })
}

function countOf(rows: ClassCount[], day: Day, classId: string) {
  const { current, grace } = rows.find((row) => row.day === day && row.classId === classId) ?? { current: 0, grace: 0 }
  return { classId, current, grace }
}
