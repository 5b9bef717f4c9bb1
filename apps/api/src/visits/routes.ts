import {
  addVisitPhoto,
  getVisit,
  getVisitPhoto,
  ListLying,
  ListVisits,
  listLying,
  listVisits,
  logSheet,
  logVisit,
  withdrawVisit,
} from '@lykta/core/visits'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import { LogBody, LogSheet, LyingPage, Visit, VisitPage, WithdrawBody } from './schemas.ts'

const tags = ['Distribution']
const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

const list = operation({
  method: 'get',
  path: '/visits',
  operationId: 'listVisits',
  tags,
  summary: 'Visits to places, the last first; those of whoever asks where that is all she may see',
  request: { query: ListVisits },
  responses: { 200: json(VisitPage, 'A page of visits') },
})

const log = operation({
  method: 'post',
  path: '/visits',
  operationId: 'logVisit',
  tags,
  summary: 'Log a visit with what was placed, removed and left over; the same key again is the same visit',
  request: {
    body: jsonBody(LogBody, {
      key: '4c1cf9ad-3f0c-4a5c-9a63-8d5b3a1f2f6e',
      placeId: '019a9d3c-5d55-7c6e-9a30-6b1f1c1f0c11',
      lines: [{ editionId: '019a9d3c-5d55-7c6e-9a30-6b1f1c1f0c12', leftOver: 3, placed: 20 }],
    }),
  },
  responses: { 201: json(Visit, 'The visit'), ...problems(404, 409, 422) },
})

const get = operation({
  method: 'get',
  path: '/visits/{id}',
  operationId: 'getVisit',
  tags,
  summary: 'One visit',
  request: { params: Id },
  responses: { 200: json(Visit, 'The visit'), ...problems(404) },
})

const withdraw = operation({
  method: 'post',
  path: '/visits/{id}/withdrawal',
  operationId: 'withdrawVisit',
  tags,
  summary: 'Take back a visit that was logged wrongly, with what it placed',
  request: { params: Id, body: jsonBody(WithdrawBody, { reason: 'Fel plats' }) },
  responses: { 200: json(Visit, 'The visit'), ...problems(404, 409) },
})

const putPhoto = operation({
  method: 'put',
  path: '/visits/{id}/photo',
  operationId: 'addVisitPhoto',
  tags,
  summary: 'Keep a photo with a visit, at most 10 MB; it is freed of what the camera wrote in it, the place above all',
  request: { params: Id, body: fileBody(...imageTypes) },
  responses: { 200: json(Visit, 'The visit'), ...problems(404, 422) },
})

const photo = operation({
  method: 'get',
  path: '/visits/{id}/photo',
  operationId: 'getVisitPhoto',
  tags,
  summary: 'The photo of a visit',
  request: { params: Id },
  responses: { 200: { description: 'The photo', content: fileBody('image/jpeg', 'image/png').content }, ...problems(404) },
})

const lying = operation({
  method: 'get',
  path: '/lying',
  operationId: 'listLying',
  tags,
  summary: 'What lies at which place of which edition, by what visits told',
  request: { query: ListLying },
  responses: { 200: json(LyingPage, 'A page of it'), ...problems(403) },
})

const sheet = operation({
  method: 'get',
  path: '/log-sheet',
  operationId: 'logSheet',
  tags,
  summary: 'All that a telephone needs for logging visits where there is no network; nobody is named',
  responses: { 200: json(LogSheet, 'Places, editions, and what can be taken from') },
})

export const visitRoutes = routes()
  .openapi(list, async (c) => c.json(await listVisits(c.var.ctx, c.req.valid('query')), 200))
  .openapi(log, async (c) => c.json(await logVisit(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getVisit(c.var.ctx, { visitId: c.req.valid('param').id }), 200))
  .openapi(withdraw, async (c) => c.json(await withdrawVisit(c.var.ctx, { ...c.req.valid('json'), visitId: c.req.valid('param').id }), 200))
  .openapi(putPhoto, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await addVisitPhoto(c.var.ctx, { visitId: c.req.valid('param').id, bytes }), 200)
  })
  .openapi(photo, async (c) => {
    const { bytes, contentType } = await getVisitPhoto(c.var.ctx, { visitId: c.req.valid('param').id })
    return c.body(bytes, 200, { 'content-type': contentType })
  })
  .openapi(lying, async (c) => c.json(await listLying(c.var.ctx, c.req.valid('query')), 200))
  .openapi(sheet, async (c) => c.json(await logSheet(c.var.ctx), 200))
