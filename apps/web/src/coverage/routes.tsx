import { CoverageGaps, coverageGaps } from '@lykta/core/coverage'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffEnv } from '../frame/index.ts'
import { CoveragePage } from './coverage-page.tsx'

export const coveragePages = (): Hono<StaffEnv> =>
  pages().get('/materials/coverage', async (c) => {
    const { t, ctx } = c.var
    const months = CoverageGaps.shape.months.safeParse(c.req.query('months')).data
    const coverage = await coverageGaps(ctx, months ? { months } : {})
    const language = coverage.languages.find((one) => one === c.req.query('language'))
    return renderPage(
      c,
      { title: t('coverage.title'), section: '/materials' },
      <CoveragePage t={t} coverage={coverage} language={language} />,
    )
  })
