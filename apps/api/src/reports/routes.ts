import { GrantReportInput, grantReport } from '@lykta/core/grant-report'
import { drawSample, readSampled } from '@lykta/core/sampling'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { DrawSample, GrantReport, ReadSampledBody, Sample, SampleReading } from './schemas.ts'

const tags = ['Reports']

const grant = operation({
  method: 'get',
  path: '/grant',
  operationId: 'grantReport',
  tags,
  summary: 'How many members there were at a month’s end, by class, age, municipality and payment, with what is small hidden',
  request: { query: GrantReportInput },
  responses: { 200: json(GrantReport, 'The report'), ...problems(403, 404, 422) },
})

const draw = operation({
  method: 'post',
  path: '/samples',
  operationId: 'drawSample',
  tags,
  summary: 'Draw some of the members behind a number, without names; the same seed draws the same again',
  request: { body: jsonBody(DrawSample, { day: '2026-06-30', size: 5, seed: 4711 }) },
  responses: { 200: json(Sample, 'The sample'), ...problems(404, 422) },
})

const read = operation({
  method: 'post',
  path: '/samples/readings',
  operationId: 'readSampled',
  tags,
  summary: 'Read the name of one who was drawn, for a reason; it is written down',
  request: {
    body: jsonBody(ReadSampledBody, {
      day: '2026-06-30',
      size: 5,
      seed: 4711,
      membershipId: '0199a3f0-0000-7000-8000-000000000001',
      reason: 'annual_audit',
    }),
  },
  responses: { 200: json(SampleReading, 'The member'), ...problems(404, 422) },
})

export const reportRoutes = routes()
  .openapi(grant, async (c) => c.json(await grantReport(c.var.ctx, c.req.valid('query')), 200))
  .openapi(draw, async (c) => c.json(await drawSample(c.var.ctx, c.req.valid('json')), 200))
  .openapi(read, async (c) => c.json(await readSampled(c.var.ctx, c.req.valid('json')), 200))
