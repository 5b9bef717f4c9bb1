import {
  approveApplication,
  declineApplication,
  getApplication,
  ListApplications,
  listApplications,
  revealApplication,
} from '@lykta/core/applications'
import { Membership } from '../memberships/schemas.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { ApplicationFacts, ApplicationPage, ApplicationReach, Applied, DeclineBody } from './schemas.ts'

const tags = ['Applications']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listApplications',
  tags,
  summary: 'Who waits for the board, the oldest first',
  request: { query: ListApplications },
  responses: { 200: json(ApplicationPage, 'A page of applications'), ...problems(403) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getApplication',
  tags,
  summary: 'What the board decides on; that it was seen is written down',
  request: { params: Applied },
  responses: { 200: json(ApplicationFacts, 'The application'), ...problems(403, 404, 409) },
})

const reach = operation({
  method: 'post',
  path: '/{id}/reach',
  operationId: 'revealApplication',
  tags,
  summary: 'How she is reached, where she has said that it is safe; that it was shown is written down',
  request: { params: Applied },
  responses: { 200: json(ApplicationReach, 'Where and when'), ...problems(404, 409) },
})

const approve = operation({
  method: 'post',
  path: '/{id}/approval',
  operationId: 'approveApplication',
  tags,
  summary: 'The board says yes: she is a member from today, and nothing else is kept of the application',
  request: { params: Applied },
  responses: { 201: json(Membership, 'The new membership'), ...problems(404, 409, 422) },
})

const decline = operation({
  method: 'post',
  path: '/{id}/decline',
  operationId: 'declineApplication',
  tags,
  summary: 'The board says no: the reason is kept, and nothing of her',
  request: { params: Applied, body: jsonBody(DeclineBody, { reason: 'bylaws' }) },
  responses: { 204: { description: 'Declined' }, ...problems(404, 409) },
})

export const applicationRoutes = routes()
  .openapi(list, async (c) => c.json(await listApplications(c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => c.json(await getApplication(c.var.ctx, { applicationId: c.req.valid('param').id }), 200))
  .openapi(reach, async (c) => c.json(await revealApplication(c.var.ctx, { applicationId: c.req.valid('param').id }), 200))
  .openapi(approve, async (c) => c.json(await approveApplication(c.var.ctx, { applicationId: c.req.valid('param').id }), 201))
  .openapi(decline, async (c) => {
    await declineApplication(c.var.ctx, { applicationId: c.req.valid('param').id, ...c.req.valid('json') })
    return c.body(null, 204)
  })
