import { addDemandPeak, listDemandPeaks, listReorderNeeds, removeDemandPeak, removeReorderPoint, setReorderPoint } from '@lykta/core/stock'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { DemandPeak, DemandPeakBody, DemandPeakList, MaterialInLanguage, ReorderList, ReorderPoint, ReorderPointBody } from './schemas.ts'

const tags = ['Stock']

const needs = operation({
  method: 'get',
  path: '/reorder-points',
  operationId: 'listReorderNeeds',
  tags,
  summary: 'When each material has to be ordered again, with the peaks that are ahead; the most urgent first',
  responses: { 200: json(ReorderList, 'The reorder points'), ...problems(403) },
})

const set = operation({
  method: 'put',
  path: '/materials/{id}/reorder-points/{language}',
  operationId: 'setReorderPoint',
  tags,
  summary: 'Say from how few copies of a material in a language a new print is due',
  request: { params: MaterialInLanguage, body: jsonBody(ReorderPointBody, { quantity: 300, leadDays: 14 }) },
  responses: { 200: json(ReorderPoint, 'The reorder point'), ...problems(404) },
})

const remove = operation({
  method: 'delete',
  path: '/materials/{id}/reorder-points/{language}',
  operationId: 'removeReorderPoint',
  tags,
  summary: 'Warn no more of this material in this language',
  request: { params: MaterialInLanguage },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
})

const peaks = operation({
  method: 'get',
  path: '/demand-peaks',
  operationId: 'listDemandPeaks',
  tags,
  summary: 'The days when more is asked for than usual',
  responses: { 200: json(DemandPeakList, 'The peaks by their dates'), ...problems(403) },
})

const addPeak = operation({
  method: 'post',
  path: '/demand-peaks',
  operationId: 'addDemandPeak',
  tags,
  summary: 'Say on which days more is asked for, and how many times the usual',
  request: { body: jsonBody(DemandPeakBody, { name: 'En vecka fri från våld', startsOn: '2026-11-23', endsOn: '2026-11-29', times: 3 }) },
  responses: { 201: json(DemandPeak, 'The new peak'), ...problems() },
})

const removePeak = operation({
  method: 'delete',
  path: '/demand-peaks/{id}',
  operationId: 'removeDemandPeak',
  tags,
  summary: 'Take a peak away',
  request: { params: Id },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
})

export const reorderRoutes = routes()
  .openapi(needs, async (c) => c.json({ points: await listReorderNeeds(c.var.ctx) }, 200))
  .openapi(set, async (c) => {
    const { id: materialId, language } = c.req.valid('param')
    return c.json(await setReorderPoint(c.var.ctx, { ...c.req.valid('json'), materialId, language }), 200)
  })
  .openapi(remove, async (c) => {
    const { id: materialId, language } = c.req.valid('param')
    await removeReorderPoint(c.var.ctx, { materialId, language })
    return c.body(null, 204)
  })
  .openapi(peaks, async (c) => c.json({ peaks: await listDemandPeaks(c.var.ctx) }, 200))
  .openapi(addPeak, async (c) => c.json(await addDemandPeak(c.var.ctx, c.req.valid('json')), 201))
  .openapi(removePeak, async (c) => {
    await removeDemandPeak(c.var.ctx, { peakId: c.req.valid('param').id })
    return c.body(null, 204)
  })
