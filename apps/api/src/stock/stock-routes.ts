import {
  correctMovement,
  countStock,
  getMovement,
  ListMovements,
  ListStock,
  listMovements,
  listStock,
  recordMovements,
} from '@lykta/core/stock'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import {
  CorrectionBody,
  Count,
  CountBody,
  Movement,
  MovementList,
  MovementPage,
  MovementSummary,
  MovementsBody,
  StockPage,
} from './schemas.ts'

const tags = ['Stock']
const [key, editionId] = ['7c0f9a52-6f0e-4d53-9d44-0d8f6f7f6b11', '00000000-0000-7000-8000-000000000000']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listStock',
  tags,
  summary: 'How many copies there are of each edition, and who has them',
  request: { query: ListStock },
  responses: { 200: json(StockPage, 'A page of editions'), ...problems(403) },
})

const movements = operation({
  method: 'get',
  path: '/movements',
  operationId: 'listMovements',
  tags,
  summary: 'The ledger, what was recorded last first',
  request: { query: ListMovements },
  responses: { 200: json(MovementPage, 'A page of movements'), ...problems(403) },
})

const record = operation({
  method: 'post',
  path: '/movements',
  operationId: 'recordMovements',
  tags,
  summary: 'Record what came, went or changed hands: all or nothing, and each key once however often it is sent',
  request: {
    body: jsonBody(MovementsBody, { movements: [{ kind: 'handed', key, editionId, quantity: 50, fromId: editionId, toId: editionId }] }),
  },
  responses: { 201: json(MovementList, 'The movements, also those that stood there before'), ...problems(404, 409, 422) },
})

const get = operation({
  method: 'get',
  path: '/movements/{id}',
  operationId: 'getMovement',
  tags,
  summary: 'One row of the ledger',
  request: { params: Id },
  responses: { 200: json(MovementSummary, 'The movement'), ...problems(403, 404) },
})

const correct = operation({
  method: 'post',
  path: '/movements/{id}/correction',
  operationId: 'correctMovement',
  tags,
  summary: 'Take back a movement that was recorded wrongly; both stay to be seen',
  request: { params: Id, body: jsonBody(CorrectionBody, { reason: 'Fel upplaga' }) },
  responses: { 201: json(Movement, 'The movement that takes it back'), ...problems(404, 409) },
})

const count = operation({
  method: 'post',
  path: '/counts',
  operationId: 'countStock',
  tags,
  summary: 'Say how many copies a holder really has; the difference becomes a movement with its reason',
  request: { body: jsonBody(CountBody, { key, editionId, holderId: editionId, found: 120, reason: 'Inventering' }) },
  responses: { 201: json(Count, 'What the count found'), ...problems(404, 409, 422) },
})

export const stockRoutes = routes()
  .openapi(list, async (c) => c.json(await listStock(c.var.ctx, c.req.valid('query')), 200))
  .openapi(movements, async (c) => c.json(await listMovements(c.var.ctx, c.req.valid('query')), 200))
  .openapi(record, async (c) => c.json({ movements: await recordMovements(c.var.ctx, c.req.valid('json')) }, 201))
  .openapi(get, async (c) => c.json(await getMovement(c.var.ctx, { movementId: c.req.valid('param').id }), 200))
  .openapi(correct, async (c) =>
    c.json(await correctMovement(c.var.ctx, { ...c.req.valid('json'), movementId: c.req.valid('param').id }), 201),
  )
  .openapi(count, async (c) => c.json(await countStock(c.var.ctx, c.req.valid('json')), 201))
