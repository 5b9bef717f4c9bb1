import { materialReport } from '@lykta/core/material-report'
import { listMaterials } from '@lykta/core/materials'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { reportCsv } from './report-csv.ts'
import { ReportPage } from './report-page.tsx'

export const materialReportPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/report', async (c) => {
      const { t, ctx } = c.var
      const view = {
        t,
        report: await materialReport(ctx, asked(c)),
        materials: (await listMaterials(ctx, { limit: 200 })).items,
        materialId: c.req.query('material') || undefined,
        query: new URL(c.req.url).search,
      }
      return renderPage(c, { title: t('materialReport.title'), section: '/materials' }, <ReportPage {...view} />)
    })
    .get('/materials/report.csv', async (c) => {
      const report = await materialReport(c.var.ctx, asked(c))
      return c.body(reportCsv(c.var.t, report), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${report.from}--${report.to}.csv"`,
      })
    })

function asked(c: StaffContext) {
  const [from, to, materialId] = [c.req.query('from'), c.req.query('to'), c.req.query('material')]
  return { ...(from && { from }), ...(to && { to }), ...(materialId && { materialId }) }
}
