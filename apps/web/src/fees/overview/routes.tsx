import { can } from '@lykta/core'
import { feeTotals, listClaims, sendClaims } from '@lykta/core/fees'
import { listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { pages, redirectDone, renderPage, type StaffContext, type StaffEnv, seal, unseal } from '../../frame/index.ts'
import { askedYear } from '../asked-year.ts'
import { FeesPage, type ShownState, shownStates } from './fees-page.tsx'

export const overviewPages = (): Hono<StaffEnv> =>
  pages()
    .get('/fees', showFees)
    .post('/fees/send', async (c) => {
      const { year } = askedYear(c)
      const { queued } = await sendClaims(c.var.ctx, { year })
      return redirectDone(c, `/fees?year=${year}`, 'fees.done.sent', { n: queued })
    })

async function showFees(c: StaffContext) {
  const { t, ctx, lang } = c.var
  const { year, years } = askedYear(c)
  const asked = c.req.query('state')
  const state: ShownState = asked === 'all' ? 'all' : (shownStates.find((known) => known === asked) ?? 'unpaid')
  const after = unseal(c, c.req.query('after'))
  const { items, next } = await listClaims(ctx, { year, collation: lang, ...(state !== 'all' && { state }), ...(after && { after }) })
  const view = {
    t,
    year,
    years,
    state,
    totals: await feeTotals(ctx, { year }),
    claims: items,
    classes: await listClasses(ctx),
    // the place in the list holds a name
    next: next === null ? undefined : `/fees?${new URLSearchParams({ year: String(year), state, after: seal(c, next) })}`,
    further: after !== undefined,
    mayPay: can(ctx.actor, 'payments:write'),
    maySet: can(ctx.actor, 'settings:write'),
  }
  return renderPage(c, { title: t('fees.title'), section: '/fees' }, <FeesPage {...view} />)
}
