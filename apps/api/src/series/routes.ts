import { z } from '@hono/zod-openapi'
import { CreateSeries, createSeries, getSeries, listSeries, UpdateSeries, updateSeries } from '@lykta/core/newsletters'
import { AudienceShape } from '../audience.ts'
import { CalendarDay, Id, Instant } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['Series']

const SeriesBody = z.strictObject({ ...CreateSeries.shape, audience: AudienceShape }).openapi('CreateSeries')
const { seriesId: _, ...changes } = UpdateSeries.shape
const SeriesChanges = z.strictObject({ ...changes, audience: AudienceShape.optional() }).openapi('UpdateSeries')

const seriesFields = {
  id: z.uuid(),
  slug: z.string(),
  labels: z.record(z.string(), z.string()).openapi({ example: { sv: 'Medlemsbrev', en: "Members' letter" } }),
  template: z.string(),
  legalBasis: z.enum(['notice', 'opt_out', 'opt_in']),
  press: z.boolean().openapi({ description: 'To newsrooms and authorities only' }),
  spokesperson: z.object({ name: z.string(), phone: z.string(), email: z.string() }).nullable(),
  audience: AudienceShape,
  dueDays: z.array(z.string()).openapi({ description: 'Days of the year, MM-DD', example: ['04-15', '10-15'] }),
  senderName: z.string(),
  discreetName: z.string(),
  senderAddress: z.string(),
  discreetAddress: z.string().nullable(),
  replyTo: z.string().nullable(),
  uncertain: z.enum(['resend', 'hold']),
  lateAfterHours: z.number().int(),
  listId: z.string(),
}

const Series = z.object(seriesFields).openapi('Series')

const Due = z.object({ dueOn: CalendarDay, inDays: z.number().int() })
const SeriesList = z
  .object({
    series: z.array(z.object({ ...seriesFields, nextDue: Due.nullable(), lastSentAt: Instant.nullable() }).openapi('SeriesWithDue')),
  })
  .openapi('SeriesList')

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listSeries',
  tags,
  summary: 'All series, each with its next due letter and when the last went out',
  responses: { 200: json(SeriesList, 'The series'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createSeries',
  tags,
  summary: 'Add a series',
  request: {
    body: jsonBody(SeriesBody, {
      slug: 'members-letter',
      labels: { sv: 'Medlemsbrev' },
      template: 'members',
      legalBasis: 'opt_out',
      audience: { include: [{ classes: ['member', 'supporting'] }] },
      dueDays: ['04-15', '10-15'],
      senderName: 'Exempeljouren',
      discreetName: 'Kansliet',
      senderAddress: 'brev@jouren.example',
    }),
  },
  responses: { 201: json(Series, 'The new series'), ...problems(409, 422) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getSeries',
  tags,
  summary: 'One series',
  request: { params: Id },
  responses: { 200: json(Series, 'The series'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateSeries',
  tags,
  summary: 'Change the fields that are given',
  request: { params: Id, body: jsonBody(SeriesChanges, { dueDays: ['05-01', '11-01'] }) },
  responses: { 200: json(Series, 'The series'), ...problems(404, 422) },
})

export const seriesRoutes = routes()
  .openapi(list, async (c) => c.json({ series: await listSeries(c.var.ctx) }, 200))
  .openapi(create, async (c) => c.json(await createSeries(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getSeries(c.var.ctx, { seriesId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) => c.json(await updateSeries(c.var.ctx, { ...c.req.valid('json'), seriesId: c.req.valid('param').id }), 200))
