import { z } from '@hono/zod-openapi'
import { CreateGoal } from '@lykta/core/goals'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

export const GoalBody = named(CreateGoal, 'CreateGoal')

export const Goal = z
  .object({
    id: z.uuid(),
    name: z.string(),
    startsOn: CalendarDay,
    dueOn: CalendarDay,
    target: z.number().int(),
    classIds: z.array(z.string()),
    endedOn: CalendarDay.nullable(),
    createdAt: Instant,
  })
  .openapi('Goal')

export const GoalList = z.object({ goals: z.array(Goal) }).openapi('GoalList')

const ClassCount = z.object({ classId: z.string(), current: z.number().int(), grace: z.number().int() }).openapi('ClassCount')

export const MemberCount = z
  .object({
    day: CalendarDay,
    total: z.number().int(),
    current: z.number().int(),
    grace: z.number().int(),
    byClass: z.array(ClassCount),
  })
  .openapi('MemberCount')

const MonthCount = z
  .object({
    day: CalendarDay,
    count: z.number().int(),
    frozen: z.boolean(),
    difference: z.number().int().openapi({ description: 'What has been recorded since the count was frozen' }),
  })
  .openapi('MonthCount')

const YearCount = z
  .object({
    year: z.number().int(),
    day: CalendarDay,
    start: z.number().int(),
    joined: z.number().int(),
    left: z.number().int(),
    count: z.number().int(),
    months: z.array(MonthCount),
  })
  .openapi('YearCount', { description: 'Up to `day`: start + joined - left = count' })

export const YearComparison = z
  .object({ classIds: z.array(z.string()), year: YearCount, before: YearCount, years: z.array(z.number().int()) })
  .openapi('YearComparison')

export const RenewablePage = pageOf(
  z
    .object({
      membershipId: z.uuid(),
      number: z.number().int(),
      name: z.string(),
      classId: z.string(),
      kind: z.enum(['grace', 'lapsed', 'applicant']),
      coveredTo: CalendarDay.nullable(),
    })
    .openapi('RenewableMember'),
).openapi('RenewablePage')

const GoalProgress = z
  .object({
    goal: Goal,
    day: CalendarDay,
    count: z.number().int(),
    start: z.number().int(),
    joined: z.number().int(),
    left: z.number().int(),
    missing: z.number().int(),
    reached: z.boolean(),
    byClass: z.array(ClassCount),
    pace: z.object({ needed: z.number().nullable(), soFar: z.number().nullable() }).openapi({ description: 'Members a month' }),
    forecast: z.object({
      count: z.number().int(),
      assumption: z.object({
        code: z.enum(['goals.assumption.over', 'goals.assumption.too_early', 'goals.assumption.same_pace']),
        params: z.record(z.string(), z.number()),
      }),
    }),
    renewable: z.object({ grace: z.number().int(), lapsed: z.number().int(), applicants: z.number().int() }),
    series: z.array(MonthCount),
  })
  .openapi('GoalProgress', { description: 'start + joined - left = count' })

export const CurrentGoal = z.object({ progress: GoalProgress.nullable() }).openapi('CurrentGoal')

export const Snapshots = z.object({ frozen: z.array(CalendarDay) }).openapi('Snapshots')
