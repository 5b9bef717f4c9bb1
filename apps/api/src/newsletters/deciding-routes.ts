import {
  approveNewsletter,
  cancelNewsletter,
  pauseNewsletter,
  publishNewsletter,
  resumeNewsletter,
  returnNewsletter,
  scheduleNewsletter,
  sendNow,
  settleUncertain,
  submitNewsletter,
} from '@lykta/core/newsletters'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { ApprovalBody, Newsletter, PublicationBody, ScheduleBody, Settlement, SettlementBody } from './schemas.ts'

const tags = ['Newsletters']

const submit = operation({
  method: 'post',
  path: '/{id}/submit',
  operationId: 'submitNewsletter',
  tags,
  summary: 'Ask somebody else to approve the letter',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, submitted'), ...problems(404, 409, 422) },
})

const approve = operation({
  method: 'post',
  path: '/{id}/approve',
  operationId: 'approveNewsletter',
  tags,
  summary: 'Approve the revision that was read; never by the one who submitted or last edited it',
  request: { params: Id, body: jsonBody(ApprovalBody, { revision: 3 }) },
  responses: { 200: json(Newsletter, 'The newsletter, approved'), ...problems(404, 409) },
})

const giveBack = operation({
  method: 'post',
  path: '/{id}/return',
  operationId: 'returnNewsletter',
  tags,
  summary: 'Make it a draft again',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, a draft'), ...problems(404, 409) },
})

const send = operation({
  method: 'post',
  path: '/{id}/send',
  operationId: 'sendNow',
  tags,
  summary: 'Start the sending',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, being sent'), ...problems(404, 409, 422) },
})

const schedule = operation({
  method: 'post',
  path: '/{id}/schedule',
  operationId: 'scheduleNewsletter',
  tags,
  summary: 'Set when the letter goes out',
  request: { params: Id, body: jsonBody(ScheduleBody, { at: '2026-04-15T09:00' }) },
  responses: { 200: json(Newsletter, 'The newsletter, scheduled'), ...problems(404, 409, 422) },
})

const pause = operation({
  method: 'post',
  path: '/{id}/pause',
  operationId: 'pauseNewsletter',
  tags,
  summary: 'Stop the sending within a second',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, paused'), ...problems(404, 409) },
})

const resume = operation({
  method: 'post',
  path: '/{id}/resume',
  operationId: 'resumeNewsletter',
  tags,
  summary: 'Go on where the pause began',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, being sent'), ...problems(404, 409) },
})

const cancel = operation({
  method: 'post',
  path: '/{id}/cancel',
  operationId: 'cancelNewsletter',
  tags,
  summary: 'End a letter for good; whoever had not got it yet is skipped',
  request: { params: Id },
  responses: { 200: json(Newsletter, 'The newsletter, cancelled'), ...problems(404, 409) },
})

const settle = operation({
  method: 'post',
  path: '/{id}/settle',
  operationId: 'settleUncertain',
  tags,
  summary: 'Decide what becomes of deliveries of which nobody knows whether they arrived',
  request: { params: Id, body: jsonBody(SettlementBody, { decision: 'resend' }) },
  responses: { 200: json(Settlement, 'How many were settled'), ...problems(404, 409) },
})

const publish = operation({
  method: 'put',
  path: '/{id}/publication',
  operationId: 'publishNewsletter',
  tags,
  summary: 'Let everybody read the letter once it is sent, or take it back; its approval holds',
  request: { params: Id, body: jsonBody(PublicationBody, { isPublic: true }) },
  responses: { 200: json(Newsletter, 'The newsletter'), ...problems(404) },
})

/** Moves a newsletter on: from draft to approved, sent or cancelled. */
export const decidingRoutes = routes()
  .openapi(submit, async (c) => c.json(await submitNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }, c.var.deps), 200))
  .openapi(approve, async (c) =>
    c.json(await approveNewsletter(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }), 200),
  )
  .openapi(giveBack, async (c) => c.json(await returnNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(send, async (c) => c.json(await sendNow(c.var.ctx, { newsletterId: c.req.valid('param').id }, c.var.deps), 200))
  .openapi(schedule, async (c) =>
    c.json(await scheduleNewsletter(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }, c.var.deps), 200),
  )
  .openapi(pause, async (c) => c.json(await pauseNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(resume, async (c) => c.json(await resumeNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(cancel, async (c) => c.json(await cancelNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(settle, async (c) =>
    c.json(await settleUncertain(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }), 200),
  )
  .openapi(publish, async (c) =>
    c.json(await publishNewsletter(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }), 200),
  )
