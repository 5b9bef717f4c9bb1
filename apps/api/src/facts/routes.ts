import { changeFact, createFact, getFact, ListFacts, listFacts, renameFact } from '@lykta/core/facts'
import { decideEditions } from '@lykta/core/materials'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { DecisionsBody, Fact, FactBody, FactChange, FactList, FactName } from './schemas.ts'

const tags = ['Facts']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listFacts',
  tags,
  summary: 'What we say in public: telephone numbers, hours, web addresses, federation',
  request: { query: ListFacts },
  responses: { 200: json(FactList, 'The facts'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createFact',
  tags,
  summary: 'Add a fact',
  request: {
    body: jsonBody(FactBody, { name: 'Jourtelefon', value: { kind: 'phone', number: '070-174 06 05' }, validFrom: '2026-01-01' }),
  },
  responses: { 201: json(Fact, 'The new fact'), ...problems(409) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getFact',
  tags,
  summary: 'A fact with its history',
  request: { params: Id },
  responses: { 200: json(Fact, 'The fact'), ...problems(403, 404) },
})

const rename = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'renameFact',
  tags,
  summary: 'Give a fact another name',
  request: { params: Id, body: jsonBody(FactName, { name: 'Jourtelefon' }) },
  responses: { 200: json(Fact, 'The fact'), ...problems(404, 409) },
})

const change = operation({
  method: 'post',
  path: '/{id}/versions',
  operationId: 'changeFact',
  tags,
  summary: 'Say what a fact is from a day on, and what is done with the editions that carry what it was; the rest are asked about',
  request: { params: Id, body: jsonBody(FactChange, { value: { kind: 'phone', number: '070-174 06 06' }, validFrom: '2027-01-01' }) },
  responses: { 201: json(Fact, 'The fact'), ...problems(404, 409, 422) },
})

const decide = operation({
  method: 'post',
  path: '/{id}/decisions',
  operationId: 'decideEditions',
  tags,
  summary: 'Say what is done with editions that carry what a fact no longer is: all of these answers or none',
  request: {
    params: Id,
    body: jsonBody(DecisionsBody, { decisions: [{ editionId: '00000000-0000-7000-8000-000000000000', decision: 'recall' }] }),
  },
  responses: { 204: { description: 'It is decided' }, ...problems(404, 409, 422) },
})

/** What we say in public, with history. */
export const factRoutes = routes()
  .openapi(list, async (c) => c.json({ facts: await listFacts(c.var.ctx, c.req.valid('query')) }, 200))
  .openapi(create, async (c) => c.json(await createFact(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getFact(c.var.ctx, { factId: c.req.valid('param').id }), 200))
  .openapi(rename, async (c) => c.json(await renameFact(c.var.ctx, { ...c.req.valid('json'), factId: c.req.valid('param').id }), 200))
  .openapi(change, async (c) => c.json(await changeFact(c.var.ctx, { ...c.req.valid('json'), factId: c.req.valid('param').id }), 201))
  .openapi(decide, async (c) => {
    await decideEditions(c.var.ctx, { ...c.req.valid('json'), factId: c.req.valid('param').id })
    return c.body(null, 204)
  })
