import { declineCopies, getCopyRequest, ListCopyRequests, listCopyRequests, sendCopies } from '@lykta/core/publications'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { CopyRequest, CopyRequestPage, DeclineBody, SendBody } from './schemas.ts'

const tags = ['Publications']
const example = '00000000-0000-7000-8000-000000000000'

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listCopyRequests',
  tags,
  summary: 'Organisations that have asked for printed copies, the newest first; without where the copies go',
  request: { query: ListCopyRequests },
  responses: { 200: json(CopyRequestPage, 'A page of requests'), ...problems(403) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getCopyRequest',
  tags,
  summary: 'A request with where the copies go',
  request: { params: Id },
  responses: { 200: json(CopyRequest, 'The request'), ...problems(403, 404) },
})

const send = operation({
  method: 'post',
  path: '/{id}/sending',
  operationId: 'sendCopies',
  tags,
  summary: 'Copies were sent: they leave the holder through the ledger, and the request is done',
  request: { params: Id, body: jsonBody(SendBody, { holderId: example, lines: [{ editionId: example, sent: 50 }] }) },
  responses: { 200: json(CopyRequest, 'The request'), ...problems(404, 409, 422) },
})

const decline = operation({
  method: 'post',
  path: '/{id}/decline',
  operationId: 'declineCopies',
  tags,
  summary: 'Send nothing, and say why; nobody is told by this',
  request: { params: Id, body: jsonBody(DeclineBody, { reason: 'none_left' }) },
  responses: { 200: json(CopyRequest, 'The request'), ...problems(404, 409) },
})

export const copyRequestRoutes = routes()
  .openapi(list, async (c) => c.json(await listCopyRequests(c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => c.json(await getCopyRequest(c.var.ctx, { requestId: c.req.valid('param').id }), 200))
  .openapi(send, async (c) => {
    const { id: requestId } = c.req.valid('param')
    await sendCopies(c.var.ctx, { ...c.req.valid('json'), requestId })
    return c.json(await getCopyRequest(c.var.ctx, { requestId }), 200)
  })
  .openapi(decline, async (c) => {
    const { id: requestId } = c.req.valid('param')
    await declineCopies(c.var.ctx, { ...c.req.valid('json'), requestId })
    return c.json(await getCopyRequest(c.var.ctx, { requestId }), 200)
  })
