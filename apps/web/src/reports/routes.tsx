import { addDays, type Day, later } from '@lykta/core'
import { grantReport } from '@lykta/core/grant-report'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffEnv } from '../frame/index.ts'
import { grantCsv } from './grant-csv.ts'
import { GrantPage } from './grant-page.tsx'

export const reportPages = (): Hono<StaffEnv> =>
  pages()
    .get('/reports/grant', async (c) => {
      const { ctx, t } = c.var
      const day = c.req.query('day')
      const report = await grantReport(ctx, day ? { day } : {})
      const days = reportDays(ctx.clock.today(), report.day)
      return renderPage(c, { title: t('grant.title'), section: '/' }, <GrantPage t={t} report={report} days={days} />)
    })
    .get('/reports/grant.csv', async (c) => {
      const { ctx, t } = c.var
      const day = c.req.query('day')
      const report = await grantReport(ctx, day ? { day } : {})
      return c.body(grantCsv(t, report), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${report.day}.csv"`,
      })
    })

/** The days to choose from, the latest first: the ends of the last twelve months and of ten years, and the day shown. */
function reportDays(today: Day, shown: Day): Day[] {
  const days = new Set([shown])
  for (let day = endBefore(today), months = 0; months < 12; day = endBefore(day), months += 1) days.add(day)
  const year = Number(today.slice(0, 4))
  for (let back = 1; back <= 10; back += 1) days.add(`${year - back}-12-31`)
  return [...days].sort((a, b) => (later(a, b) === a ? -1 : 1))
}

/** The last day of the month before. */
const endBefore = (day: Day): Day => addDays(`${day.slice(0, 7)}-01`, -1)
