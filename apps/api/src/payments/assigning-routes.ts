import { assignPayment, correctPayment, refundPayment, setPaymentAside, unassignPayment } from '@lykta/core/payments'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { AssignPaymentBody, CorrectPaymentBody, Payment, RefundPaymentBody, SetPaymentAsideBody, UnassignPaymentBody } from './schemas.ts'

const tags = ['Payments']

const assign = operation({
  method: 'post',
  path: '/{id}/assignment',
  operationId: 'assignPayment',
  tags,
  summary: 'Say which claim a payment pays; with an amount only so much of it, and what is left stands free as a payment of its own',
  request: { params: Id, body: jsonBody(AssignPaymentBody, { claimId: '00000000-0000-7000-8000-000000000000' }) },
  responses: { 200: json(Payment, 'The payment'), ...problems(404, 409, 422) },
})

const unassign = operation({
  method: 'post',
  path: '/{id}/release',
  operationId: 'unassignPayment',
  tags,
  summary: 'Take a payment, or some of it, from where it does not belong; the answer is the payment that stands free instead',
  request: { params: Id, body: jsonBody(UnassignPaymentBody, { reason: 'Fel medlem' }) },
  responses: { 201: json(Payment, 'The payment that stands free'), ...problems(404, 409, 422) },
})

const setAside = operation({
  method: 'post',
  path: '/{id}/setting-aside',
  operationId: 'setPaymentAside',
  tags,
  summary: 'Say that a payment is no fee: a gift, or something else',
  request: { params: Id, body: jsonBody(SetPaymentAsideBody, { as: 'gift', reason: 'Julinsamlingen' }) },
  responses: { 200: json(Payment, 'The payment'), ...problems(404, 409) },
})

const refund = operation({
  method: 'post',
  path: '/{id}/refund',
  operationId: 'refundPayment',
  tags,
  summary: 'Record that money went back; where nothing is left of a fee its period is taken back',
  request: { params: Id, body: jsonBody(RefundPaymentBody, { amountOre: 5_000, reason: 'Betalade för mycket' }) },
  responses: { 201: json(Payment, 'The refund'), ...problems(404, 409, 422) },
})

const correct = operation({
  method: 'post',
  path: '/{id}/correction',
  operationId: 'correctPayment',
  tags,
  summary: 'Take back a payment that was recorded by hand and never came, or not so',
  request: { params: Id, body: jsonBody(CorrectPaymentBody, { reason: 'Kom aldrig' }) },
  responses: { 201: json(Payment, 'The correction'), ...problems(404, 409) },
})

export const assigningRoutes = routes()
  .openapi(assign, async (c) => c.json(await assignPayment(c.var.ctx, { ...c.req.valid('json'), paymentId: c.req.valid('param').id }), 200))
  .openapi(unassign, async (c) =>
    c.json(await unassignPayment(c.var.ctx, { ...c.req.valid('json'), paymentId: c.req.valid('param').id }), 201),
  )
  .openapi(setAside, async (c) =>
    c.json(await setPaymentAside(c.var.ctx, { ...c.req.valid('json'), paymentId: c.req.valid('param').id }), 200),
  )
  .openapi(refund, async (c) => c.json(await refundPayment(c.var.ctx, { ...c.req.valid('json'), paymentId: c.req.valid('param').id }), 201))
  .openapi(correct, async (c) =>
    c.json(await correctPayment(c.var.ctx, { ...c.req.valid('json'), paymentId: c.req.valid('param').id }), 201),
  )
