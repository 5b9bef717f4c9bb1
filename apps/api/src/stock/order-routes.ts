import {
  cancelPrintOrder,
  getPrintOrder,
  ListPrintOrders,
  listPrintOrders,
  orderPrint,
  receivePrint,
  updatePrintOrder,
} from '@lykta/core/stock'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { ArrivalBody, PrintOrder, PrintOrderBody, PrintOrderChanges, PrintOrderPage } from './schemas.ts'

const tags = ['Stock']
const id = '00000000-0000-7000-8000-000000000000'

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listPrintOrders',
  tags,
  summary: 'What was ordered of printers and what came of it, the latest first',
  request: { query: ListPrintOrders },
  responses: { 200: json(PrintOrderPage, 'A page of orders'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'orderPrint',
  tags,
  summary: 'Write down an order; the copies are in stock only when they have come',
  request: { body: jsonBody(PrintOrderBody, { editionId: id, quantity: 2000, costOre: 450_000, expectedOn: '2026-12-15', holderId: id }) },
  responses: { 201: json(PrintOrder, 'The new order'), ...problems(404, 409, 422) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getPrintOrder',
  tags,
  summary: 'An order and what came of it',
  request: { params: Id },
  responses: { 200: json(PrintOrder, 'The order'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updatePrintOrder',
  tags,
  summary: 'What is known only later: cost, printer, when it is to come',
  request: { params: Id, body: jsonBody(PrintOrderChanges, { costOre: 462_500 }) },
  responses: { 200: json(PrintOrder, 'The order'), ...problems(404, 422) },
})

const receive = operation({
  method: 'post',
  path: '/{id}/arrivals',
  operationId: 'receivePrint',
  tags,
  summary: 'Take in what came of it, all or a part; the same key comes once',
  request: { params: Id, body: jsonBody(ArrivalBody, { key: '7c0f9a52-6f0e-4d53-9d44-0d8f6f7f6b11', quantity: 2000 }) },
  responses: { 201: json(PrintOrder, 'The order'), ...problems(404, 409, 422) },
})

const cancel = operation({
  method: 'post',
  path: '/{id}/cancel',
  operationId: 'cancelPrintOrder',
  tags,
  summary: 'The rest does not come; what came before stays',
  request: { params: Id },
  responses: { 200: json(PrintOrder, 'The order'), ...problems(404, 409) },
})

export const printOrderRoutes = routes()
  .openapi(list, async (c) => c.json(await listPrintOrders(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await orderPrint(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getPrintOrder(c.var.ctx, { orderId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) =>
    c.json(await updatePrintOrder(c.var.ctx, { ...c.req.valid('json'), orderId: c.req.valid('param').id }), 200),
  )
  .openapi(receive, async (c) => c.json(await receivePrint(c.var.ctx, { ...c.req.valid('json'), orderId: c.req.valid('param').id }), 201))
  .openapi(cancel, async (c) => c.json(await cancelPrintOrder(c.var.ctx, { orderId: c.req.valid('param').id }), 200))
