import { DomainError, requirePermission } from '@lykta/core'
import { getEdition, recallEdition, reinstateEdition, supersedeEdition, withdrawEdition } from '@lykta/core/materials'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  readForm,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { section } from '../paths.ts'
import { WithdrawPage } from './withdraw-page.tsx'

export const endingPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/editions/:id/withdraw', (c) => showWithdraw(c, c.req.param('id'), freshForm({ on: c.var.ctx.clock.today() })))
    .post('/materials/editions/:id/withdraw', (c) =>
      answerForm(
        c,
        (sent) => withdraw(c, c.req.param('id'), sent),
        (form) => showWithdraw(c, c.req.param('id'), form),
      ),
    )
    .post('/materials/editions/:id/successor', async (c) => {
      const byId = (await readForm(c)).text('byId') ?? null
      await supersedeEdition(c.var.ctx, { editionId: c.req.param('id'), byId })
      return redirectDone(c, `/materials/editions/${c.req.param('id')}`, 'editions.done.saved')
    })
    .post('/materials/editions/:id/reinstate', async (c) => {
      await reinstateEdition(c.var.ctx, { editionId: c.req.param('id') })
      return redirectDone(c, `/materials/editions/${c.req.param('id')}`, 'editions.done.reinstated')
    })

async function withdraw(c: StaffContext, editionId: string, sent: Sent): Promise<Response> {
  const [on, reason, how] = [sent.text('on'), sent.text('reason'), sent.text('how')]
  const input = { editionId, ...(on && { on }), ...(reason && { reason }) }
  switch (how) {
    case 'only':
      await withdrawEdition(c.var.ctx, input)
      return redirectDone(c, `/materials/editions/${editionId}`, 'editions.done.withdrawn')
    case 'recall':
      await recallEdition(c.var.ctx, input)
      return redirectDone(c, `/materials/recall?edition=${editionId}`, 'editions.done.recalled')
    default:
      throw new DomainError('invalid', 'invalid_input', { issues: [{ pointer: '/how', code: 'required' }] })
  }
}

async function showWithdraw(c: StaffContext, editionId: string, form: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const edition = await getEdition(ctx, { editionId })
  return renderPage(c, { title: t('editions.withdraw'), section }, <WithdrawPage t={t} edition={edition} form={form} />)
}
