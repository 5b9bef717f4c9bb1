import {
  createEdition,
  getEdition,
  ListEditions,
  listEditions,
  recallEdition,
  reinstateEdition,
  supersedeEdition,
  updateEdition,
  withdrawEdition,
} from '@lykta/core/materials'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Edition, EditionBody, EditionChanges, EditionPage, RecallBody, SuccessorBody, WithdrawalBody } from './schemas.ts'

const tags = ['Materials']
const example = '00000000-0000-7000-8000-000000000000'

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listEditions',
  tags,
  summary: 'Editions with the facts they carry, by material, language and name',
  request: { query: ListEditions },
  responses: { 200: json(EditionPage, 'A page of editions'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createEdition',
  tags,
  summary: 'Add an edition; how many copies there are is the ledger’s to say',
  request: {
    body: jsonBody(EditionBody, { materialId: example, language: 'ar', name: '2026:1', printedOn: '2026-02-01', versionIds: [] }),
  },
  responses: { 201: json(Edition, 'The new edition'), ...problems(404, 409, 422) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getEdition',
  tags,
  summary: 'An edition with the facts it carries and what was decided about them',
  request: { params: Id },
  responses: { 200: json(Edition, 'The edition'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateEdition',
  tags,
  summary: 'Change what was written down wrongly; a new print is a new edition',
  request: { params: Id, body: jsonBody(EditionChanges, { name: '2026:1' }) },
  responses: { 200: json(Edition, 'The edition'), ...problems(404, 409, 422) },
})

const supersede = operation({
  method: 'post',
  path: '/{id}/successor',
  operationId: 'supersedeEdition',
  tags,
  summary: 'Say which edition takes its place, or that none does',
  request: { params: Id, body: jsonBody(SuccessorBody, { byId: null }) },
  responses: { 200: json(Edition, 'The edition'), ...problems(404, 422) },
})

const withdraw = operation({
  method: 'post',
  path: '/{id}/withdraw',
  operationId: 'withdrawEdition',
  tags,
  summary: 'Hand out nothing more of it from a day; what lies at places may lie',
  request: { params: Id, body: jsonBody(WithdrawalBody, { on: '2026-11-30', reason: 'Ny logotyp' }) },
  responses: { 200: json(Edition, 'The edition'), ...problems(404, 409, 422) },
})

const recall = operation({
  method: 'post',
  path: '/{id}/recall',
  operationId: 'recallEdition',
  tags,
  summary: 'Take back what lies at places, from a day, and hand out nothing more',
  request: { params: Id, body: jsonBody(RecallBody, { reason: 'Fel telefonnummer' }) },
  responses: { 200: json(Edition, 'The edition'), ...problems(404, 409, 422) },
})

const reinstate = operation({
  method: 'post',
  path: '/{id}/reinstate',
  operationId: 'reinstateEdition',
  tags,
  summary: 'Take a withdrawal or a recall back',
  request: { params: Id },
  responses: { 200: json(Edition, 'The edition'), ...problems(404, 409) },
})

/** Materials in one language, as printed at one time. */
export const editionRoutes = routes()
  .openapi(list, async (c) => c.json(await listEditions(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createEdition(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getEdition(c.var.ctx, { editionId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) => c.json(await updateEdition(c.var.ctx, { ...c.req.valid('json'), editionId: c.req.valid('param').id }), 200))
  .openapi(supersede, async (c) =>
    c.json(await supersedeEdition(c.var.ctx, { ...c.req.valid('json'), editionId: c.req.valid('param').id }), 200),
  )
  .openapi(withdraw, async (c) =>
    c.json(await withdrawEdition(c.var.ctx, { ...c.req.valid('json'), editionId: c.req.valid('param').id }), 200),
  )
  .openapi(recall, async (c) => c.json(await recallEdition(c.var.ctx, { ...c.req.valid('json'), editionId: c.req.valid('param').id }), 200))
  .openapi(reinstate, async (c) => c.json(await reinstateEdition(c.var.ctx, { editionId: c.req.valid('param').id }), 200))
