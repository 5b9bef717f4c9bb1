import { closeRound, enterRound, getRound, ListRounds, listDue, listRounds, makeRound, printRound } from '@lykta/core/rounds'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import { DueList, DueQuery, EnterBody, EnteredRound, PrintBody, Round, RoundBody, RoundDetails, RoundPage } from './schemas.ts'

const tags = ['Rounds']
const someId = '01920000-0000-7000-8000-000000000000'

const due = operation({
  method: 'get',
  path: '/due',
  operationId: 'listDue',
  tags,
  summary: 'The places where printed material is to be filled up, in the order of a trip, and those where none is taken',
  request: { query: DueQuery },
  responses: { 200: json(DueList, 'The places'), ...problems(403) },
})

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listRounds',
  tags,
  summary: 'Rounds, the last made first',
  request: { query: ListRounds },
  responses: { 200: json(RoundPage, 'A page of rounds'), ...problems(403) },
})

const make = operation({
  method: 'post',
  path: '/',
  operationId: 'makeRound',
  tags,
  summary: 'Make a round of places, which are put in the order of a trip',
  request: { body: jsonBody(RoundBody, { purpose: 'refill', placeIds: [someId] }) },
  responses: { 201: json(Round, 'The new round'), ...problems(409, 422) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getRound',
  tags,
  summary: 'A round with its stops: what to look for, what to leave, what to pack',
  request: { params: Id },
  responses: { 200: json(RoundDetails, 'The round'), ...problems(403, 404) },
})

const print = operation({
  method: 'post',
  path: '/{id}/print',
  operationId: 'printRound',
  tags,
  summary: 'The stops that are left on paper, with boxes to tick',
  request: { params: Id, body: jsonBody(PrintBody, { language: 'sv' }) },
  responses: { 200: { description: 'The paper', content: fileBody('application/pdf').content }, ...problems(404) },
})

const enter = operation({
  method: 'post',
  path: '/{id}/visits',
  operationId: 'enterRound',
  tags,
  summary: 'Take in the paper of a round, all or nothing: each stop becomes a visit, however often it is sent',
  request: {
    params: Id,
    body: jsonBody(EnterBody, {
      visitedOn: '2026-11-20',
      stops: [{ placeId: someId, lines: [{ editionId: someId, leftOver: 4, placed: 20 }] }],
    }),
  },
  responses: { 200: json(EnteredRound, 'What came of it'), ...problems(404, 409, 422) },
})

const close = operation({
  method: 'post',
  path: '/{id}/close',
  operationId: 'closeRound',
  tags,
  summary: 'Finish a round; places that were not visited are due again',
  request: { params: Id },
  responses: { 200: json(Round, 'The round'), ...problems(404) },
})

export const roundRoutes = routes()
  .openapi(due, async (c) => c.json(await listDue(c.var.ctx, c.req.valid('query')), 200))
  .openapi(list, async (c) => c.json(await listRounds(c.var.ctx, c.req.valid('query')), 200))
  .openapi(make, async (c) => c.json(await makeRound(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getRound(c.var.ctx, round(c.req.valid('param'))), 200))
  .openapi(print, async (c) => {
    const paper = await printRound(c.var.ctx, { ...c.req.valid('json'), ...round(c.req.valid('param')) }, c.var.deps)
    return c.body(new Uint8Array(paper), 200, { 'content-type': 'application/pdf' })
  })
  .openapi(enter, async (c) => c.json(await enterRound(c.var.ctx, { ...c.req.valid('json'), ...round(c.req.valid('param')) }), 200))
  .openapi(close, async (c) => c.json(await closeRound(c.var.ctx, round(c.req.valid('param'))), 200))

const round = ({ id }: { id: string }) => ({ roundId: id })
