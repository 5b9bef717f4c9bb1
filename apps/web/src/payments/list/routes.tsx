import { listPayments, paymentMonths } from '@lykta/core/payments'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { type ListQuery, PaymentsPage } from './payments-page.tsx'

export const listPages = (): Hono<StaffEnv> => pages().get('/fees/payments', (c) => showPayments(c))

async function showPayments(c: StaffContext) {
  const { t, ctx } = c.var
  const query = readQuery(c.req.query(), Number(ctx.clock.today().slice(0, 4)))
  const { month, membershipId, after } = query
  const narrowed = { ...(month && { month }), ...(membershipId && { membershipId }) }
  const [free, excess, all, months] = [
    await listPayments(ctx, { ...narrowed, state: 'free', limit: 200 }),
    await listPayments(ctx, { ...narrowed, state: 'excess', limit: 200 }),
    await listPayments(ctx, { ...narrowed, ...(after && { after }) }),
    await paymentMonths(ctx, { year: query.year }),
  ]
  const view = { t, query, attention: [...free.items, ...excess.items], payments: all.items, next: all.next, months }
  return renderPage(c, { title: t('payments.title'), section: '/fees' }, <PaymentsPage {...view} />)
}

/** What of the address says something; the rest is left out, so that a broken link shows the whole list. */
function readQuery({ month, year, member, after }: Record<string, string>, thisYear: number): ListQuery {
  const known = month && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined
  return {
    year: known ? Number(known.slice(0, 4)) : year && /^(19|20)\d\d$/.test(year) ? Number(year) : thisYear,
    month: known,
    membershipId: member && /^[0-9a-f-]{36}$/.test(member) ? member : undefined,
    after,
  }
}
