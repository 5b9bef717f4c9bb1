import {
  CompareYears,
  CountOn,
  compareYears,
  countOn,
  createGoal,
  endGoal,
  GoalProgressInput,
  goalProgress,
  ListRenewable,
  listGoals,
  listRenewable,
  takeSnapshots,
  updateGoal,
} from '@lykta/core/goals'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { CurrentGoal, Goal, GoalBody, GoalList, MemberCount, RenewablePage, Snapshots, YearComparison } from './schemas.ts'

const tags = ['Goals']

const example = {
  name: '50 medlemmar 2026',
  startsOn: '2026-01-01',
  dueOn: '2026-12-31',
  target: 50,
  classIds: ['member', 'supporting'],
}

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listGoals',
  tags,
  summary: 'All goals, the one due last first',
  responses: { 200: json(GoalList, 'The goals'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createGoal',
  tags,
  summary: "Set a goal of the board's",
  request: {
    body: jsonBody(GoalBody, example),
  },
  responses: { 201: json(Goal, 'The new goal'), ...problems(404, 409) },
})

const update = operation({
  method: 'put',
  path: '/{id}',
  operationId: 'updateGoal',
  tags,
  summary: 'Change a goal that has not been ended',
  request: { params: Id, body: jsonBody(GoalBody, example) },
  responses: { 200: json(Goal, 'The goal as it is now'), ...problems(404, 409) },
})

const end = operation({
  method: 'post',
  path: '/{id}/end',
  operationId: 'endGoal',
  tags,
  summary: 'End a goal before its day; it stays to be seen, as it stands today',
  request: { params: Id },
  responses: { 200: json(Goal, 'The goal, ended'), ...problems(404, 409) },
})

const mayRenew = operation({
  method: 'get',
  path: '/renewable',
  operationId: 'listRenewable',
  tags,
  summary: 'Who could still be counted for a goal: in grace, lapsed since it began, or applied and not paid',
  request: { query: ListRenewable },
  responses: { 200: json(RenewablePage, 'A page of those who could, without their addresses'), ...problems(403, 404) },
})

const years = operation({
  method: 'get',
  path: '/years',
  operationId: 'compareYears',
  tags,
  summary: 'A year beside the one before, month by month',
  request: { query: CompareYears },
  responses: { 200: json(YearComparison, 'Both years'), ...problems(403, 404, 422) },
})

const progress = operation({
  method: 'get',
  path: '/progress',
  operationId: 'goalProgress',
  tags,
  summary: 'How a goal goes: the one asked for, else the one due next, else the last there was',
  request: { query: GoalProgressInput },
  responses: { 200: json(CurrentGoal, 'The goal and how it goes; null where there is none'), ...problems(403, 404) },
})

const count = operation({
  method: 'get',
  path: '/count',
  operationId: 'countOn',
  tags,
  summary: 'How many members there were on a day',
  request: { query: CountOn },
  responses: { 200: json(MemberCount, 'The count'), ...problems(403, 404) },
})

const freeze = operation({
  method: 'post',
  path: '/snapshots',
  operationId: 'takeSnapshots',
  tags,
  summary: 'Freeze the counts of every month that has ended and is not frozen',
  responses: { 200: json(Snapshots, 'The days that were frozen'), ...problems(404) },
})

export const goalRoutes = routes()
  .openapi(list, async (c) => c.json({ goals: await listGoals(c.var.ctx) }, 200))
  .openapi(create, async (c) => c.json(await createGoal(c.var.ctx, c.req.valid('json')), 201))
  .openapi(update, async (c) => c.json(await updateGoal(c.var.ctx, { ...c.req.valid('json'), goalId: c.req.valid('param').id }), 200))
  .openapi(end, async (c) => c.json(await endGoal(c.var.ctx, { goalId: c.req.valid('param').id }), 200))
  .openapi(mayRenew, async (c) => c.json(await listRenewable(c.var.ctx, c.req.valid('query')), 200))
  .openapi(years, async (c) => c.json(await compareYears(c.var.ctx, c.req.valid('query')), 200))
  .openapi(progress, async (c) => c.json({ progress: await goalProgress(c.var.ctx, c.req.valid('query')) }, 200))
  .openapi(count, async (c) => c.json(await countOn(c.var.ctx, c.req.valid('query')), 200))
  .openapi(freeze, async (c) => c.json(await takeSnapshots(c.var.ctx), 200))
