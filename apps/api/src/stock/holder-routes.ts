import { closeHolder, createHolder, getHolder, ListHolders, listHolders, openHolder, renameHolder } from '@lykta/core/stock'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Holder, HolderBody, HolderName, HolderPage, HolderSummary } from './schemas.ts'

const tags = ['Stock']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listHolders',
  tags,
  summary: 'Who holds copies: stores, then volunteers’ bags, then partners',
  request: { query: ListHolders },
  responses: { 200: json(HolderPage, 'A page of holders'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createHolder',
  tags,
  summary: 'Add a store, a partner, or the bag of somebody who signs in; never an address',
  request: { body: jsonBody(HolderBody, { kind: 'store', name: 'Kansliet' }) },
  responses: { 201: json(Holder, 'The new holder'), ...problems(404, 409) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getHolder',
  tags,
  summary: 'Who a holder is and how much she has',
  request: { params: Id },
  responses: { 200: json(HolderSummary, 'The holder'), ...problems(403, 404) },
})

const rename = operation({
  method: 'put',
  path: '/{id}/name',
  operationId: 'renameHolder',
  tags,
  summary: 'Give a store or a partner another name',
  request: { params: Id, body: jsonBody(HolderName, { name: 'Förrådet' }) },
  responses: { 200: json(Holder, 'The holder'), ...problems(404, 409) },
})

const close = operation({
  method: 'post',
  path: '/{id}/close',
  operationId: 'closeHolder',
  tags,
  summary: 'Nothing comes here any more; it must be empty',
  request: { params: Id },
  responses: { 200: json(Holder, 'The holder'), ...problems(404, 409) },
})

const open = operation({
  method: 'post',
  path: '/{id}/open',
  operationId: 'openHolder',
  tags,
  summary: 'Open one that was closed',
  request: { params: Id },
  responses: { 200: json(Holder, 'The holder'), ...problems(404) },
})

export const holderRoutes = routes()
  .openapi(list, async (c) => c.json(await listHolders(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createHolder(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getHolder(c.var.ctx, { holderId: c.req.valid('param').id }), 200))
  .openapi(rename, async (c) => c.json(await renameHolder(c.var.ctx, { ...c.req.valid('json'), holderId: c.req.valid('param').id }), 200))
  .openapi(close, async (c) => c.json(await closeHolder(c.var.ctx, { holderId: c.req.valid('param').id }), 200))
  .openapi(open, async (c) => c.json(await openHolder(c.var.ctx, { holderId: c.req.valid('param').id }), 200))
