import { getPayment, ListPayments, listPayments, paymentMonths, recordPayment, takeInPayments } from '@lykta/core/payments'
import { Id } from '../formats.ts'
import { uploadedFile } from '../imports/uploaded-file.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import {
  BankFileQuery,
  BankFileReport,
  MonthsQuery,
  Payment,
  PaymentDetails,
  PaymentMonthList,
  PaymentPage,
  RecordPaymentBody,
} from './schemas.ts'

const tags = ['Payments']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listPayments',
  tags,
  summary: 'Payments, the latest day first',
  request: { query: ListPayments },
  responses: { 200: json(PaymentPage, 'A page of payments'), ...problems(403) },
})

const months = operation({
  method: 'get',
  path: '/months',
  operationId: 'paymentMonths',
  tags,
  summary: 'What came in and went back in each month of a year',
  request: { query: MonthsQuery },
  responses: { 200: json(PaymentMonthList, 'The months in which money moved'), ...problems(403) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getPayment',
  tags,
  summary: 'A payment with what was refunded and corrected of it',
  request: { params: Id },
  responses: { 200: json(PaymentDetails, 'The payment'), ...problems(403, 404) },
})

const record = operation({
  method: 'post',
  path: '/',
  operationId: 'recordPayment',
  tags,
  summary: 'Record a fee that came some other way than in the bank’s file; it pays a claim, which is made if there is none',
  request: {
    body: jsonBody(RecordPaymentBody, { membershipId: '00000000-0000-7000-8000-000000000000', way: 'swish', paidOn: '2026-03-24' }),
  },
  responses: { 201: json(Payment, 'The new payment'), ...problems(404, 409, 422) },
})

const takeIn = operation({
  method: 'post',
  path: '/files',
  operationId: 'takeInPayments',
  tags,
  summary: 'Take a BgMax file from the bank in: a verdict for every payment, then all or nothing; no payer’s name is told or kept',
  request: { query: BankFileQuery, body: fileBody('text/plain', 'multipart/form-data') },
  responses: { 200: json(BankFileReport, 'What becomes of every payment'), ...problems(404, 422) },
})

export const paymentRoutes = routes()
  .openapi(list, async (c) => c.json(await listPayments(c.var.ctx, c.req.valid('query')), 200))
  .openapi(months, async (c) => c.json({ months: await paymentMonths(c.var.ctx, c.req.valid('query')) }, 200))
  .openapi(get, async (c) => c.json(await getPayment(c.var.ctx, { paymentId: c.req.valid('param').id }), 200))
  .openapi(record, async (c) => c.json(await recordPayment(c.var.ctx, c.req.valid('json')), 201))
  .openapi(takeIn, async (c) => c.json(await takeInPayments(c.var.ctx, { ...c.req.valid('query'), file: await uploadedFile(c.req) }), 200))
