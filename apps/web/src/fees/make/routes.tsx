import { makeClaims, previewClaims, sendClaims } from '@lykta/core/fees'
import { listClasses } from '@lykta/core/memberships'
import { getSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import { pages, readForm, redirectDone, renderPage, type StaffEnv } from '../../frame/index.ts'
import { askedYear } from '../asked-year.ts'
import { MakePage } from './make-page.tsx'

export const makePages = (): Hono<StaffEnv> =>
  pages()
    .get('/fees/new', async (c) => {
      const { t, ctx } = c.var
      const { year } = askedYear(c)
      const includeLapsed = c.req.query('includeLapsed') === 'on'
      const { feePolicy } = await getSettings(ctx)
      const view = {
        t,
        includeLapsed,
        preview: await previewClaims(ctx, { year, includeLapsed }),
        classes: await listClasses(ctx),
        canBePaid: feePolicy.bankgiro !== null || feePolicy.swish !== null,
      }
      return renderPage(c, { title: t('fees.make.title', { year: String(year) }), section: '/fees' }, <MakePage {...view} />)
    })
    .post('/fees/new', async (c) => {
      const { year } = askedYear(c)
      const sent = await readForm(c)
      const { made } = await makeClaims(c.var.ctx, { year, includeLapsed: sent.ticked('includeLapsed') })
      const send = sent.ticked('send')
      if (send) await sendClaims(c.var.ctx, { year })
      return redirectDone(c, `/fees?year=${year}`, send ? 'fees.done.madeAndSent' : 'fees.done.made', { n: made })
    })
