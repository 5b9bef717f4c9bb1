import {
  changeClass,
  getMembership,
  joinMembership,
  ListMemberships,
  leaveMembership,
  listMemberships,
  recordPeriod,
  reversePeriod,
} from '@lykta/core/memberships'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import {
  ClassChoiceBody,
  JoinBody,
  LeavingBody,
  Membership,
  MembershipDetails,
  MembershipPage,
  Period,
  PeriodBody,
  ReversalBody,
} from './schemas.ts'

const tags = ['Memberships']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listMemberships',
  tags,
  summary: 'The memberships there were on a day, with what each was then',
  request: { query: ListMemberships },
  responses: { 200: json(MembershipPage, 'A page of memberships'), ...problems(403, 404) },
})

const join = operation({
  method: 'post',
  path: '/',
  operationId: 'joinMembership',
  tags,
  summary: 'Make someone known or new a member, not yet covered',
  request: {
    body: jsonBody(JoinBody, {
      contact: { kind: 'person', givenName: 'Kim', familyName: 'Exempel', email: 'kim@mejl.example' },
      classId: 'member',
    }),
  },
  responses: { 201: json(Membership, 'The new membership'), ...problems(404, 409, 422) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getMembership',
  tags,
  summary: 'A membership with the person and every period; that she was seen is written down',
  request: { params: Id },
  responses: { 200: json(MembershipDetails, 'The membership'), ...problems(403, 404) },
})

const pay = operation({
  method: 'post',
  path: '/{id}/periods',
  operationId: 'recordPeriod',
  tags,
  summary: 'Cover a membership: a payment, an exemption, or a class that is free',
  request: { params: Id, body: jsonBody(PeriodBody, { paidOn: '2026-03-24', amountOre: 20_000 }) },
  responses: { 201: json(Period, 'The new period'), ...problems(404, 409, 422) },
})

const leave = operation({
  method: 'post',
  path: '/{id}/leave',
  operationId: 'leaveMembership',
  tags,
  summary: 'End a membership; its periods stay as they are',
  request: { params: Id, body: jsonBody(LeavingBody, { leftOn: '2026-03-24' }) },
  responses: { 200: json(Membership, 'The membership'), ...problems(404, 409, 422) },
})

const chooseClass = operation({
  method: 'put',
  path: '/{id}/class',
  operationId: 'changeClass',
  tags,
  summary: 'Move a membership to another class; periods keep the class they were recorded with',
  request: { params: Id, body: jsonBody(ClassChoiceBody, { classId: 'supporting' }) },
  responses: { 200: json(Membership, 'The membership'), ...problems(404, 409) },
})

export const membershipRoutes = routes()
  .openapi(list, async (c) => c.json(await listMemberships(c.var.ctx, c.req.valid('query')), 200))
  .openapi(join, async (c) => c.json(await joinMembership(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getMembership(c.var.ctx, c.req.valid('param')), 200))
  .openapi(pay, async (c) => c.json(await recordPeriod(c.var.ctx, { ...c.req.valid('json'), membershipId: c.req.valid('param').id }), 201))
  .openapi(leave, async (c) =>
    c.json(await leaveMembership(c.var.ctx, { ...c.req.valid('json'), membershipId: c.req.valid('param').id }), 200),
  )
  .openapi(chooseClass, async (c) =>
    c.json(await changeClass(c.var.ctx, { ...c.req.valid('json'), membershipId: c.req.valid('param').id }), 200),
  )

const reverse = operation({
  method: 'post',
  path: '/{id}/reversal',
  operationId: 'reversePeriod',
  tags,
  summary: 'Take back a period that was recorded wrongly',
  request: { params: Id, body: jsonBody(ReversalBody, { reason: 'Betalningen gällde någon annan' }) },
  responses: { 200: json(Period, 'The period'), ...problems(404, 409) },
})

export const periodRoutes = routes().openapi(reverse, async (c) =>
  c.json(await reversePeriod(c.var.ctx, { ...c.req.valid('json'), periodId: c.req.valid('param').id }), 200),
)
