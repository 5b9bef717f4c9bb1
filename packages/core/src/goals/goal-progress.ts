import type { z } from 'zod'
import type { Context } from '../context.ts'
import { addDays, type Day, earlier } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import type { Goal } from './goal.ts'
import { type MonthCount, monthCounts } from './month-counts.ts'
import { monthEnds } from './month-ends.ts'
import { type Pace, paceOn } from './pace.ts'
import { countByClass, findGoal, movement, type Renewable, renewable } from './queries.ts'
import { GoalProgressInput } from './schemas.ts'

export interface GoalProgress extends Pace {
  goal: Goal
  /** Today, or the goal's last day when that has passed. */
  day: Day
  /** Counted for the goal on `day`; `start` on the day before it began. start + joined - left = count. */
  count: number
  start: number
  joined: number
  left: number
  /** The goal's classes apart, on `day`. */
  byClass: { classId: string; current: number; grace: number }[]
  renewable: Renewable
  /** Every month's end since the start, and `day` last. */
  series: MonthCount[]
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
  const day = earlier(today, goal.endedOn ?? goal.dueOn)
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
    byClass: classIds.map((classId) => {
      const { current, grace } = counts.find((row) => row.classId === classId) ?? { current: 0, grace: 0 }
      return { classId, current, grace }
    }),
    ...paceOn(day, { ...goal, dueOn: goal.endedOn ?? goal.dueOn }, moved),
    renewable: await renewable(ctx, { day: today, since: start, classIds, policy }),
    series: [...(await monthCounts(ctx, monthEnds(start, day), classIds, policy)), { day, count: moved.now, frozen: false, difference: 0 }],
  }
}
