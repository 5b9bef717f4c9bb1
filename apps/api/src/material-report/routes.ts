import { MaterialReportInput, materialReport } from '@lykta/core/material-report'
import { problems } from '../problem.ts'
import { json, operation, routes } from '../routes.ts'
import { MaterialReport } from './schemas.ts'

const report = operation({
  method: 'get',
  path: '/materials',
  operationId: 'materialReport',
  tags: ['Reports'],
  summary: 'Where printed material went in a time, by month, type of place, municipality and language, and what a copy cost',
  request: { query: MaterialReportInput },
  responses: { 200: json(MaterialReport, 'The report'), ...problems(403, 404, 422) },
})

export const materialReportRoutes = routes().openapi(report, async (c) =>
  c.json(await materialReport(c.var.ctx, c.req.valid('query')), 200),
)
