import { DomainError } from '@lykta/core'
import { eraseContact } from '@lykta/core/contacts'
import { getMembership } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ErasePage } from './erase-page.tsx'

export const erasePages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id/erase', (c) => showErase(c))
    .post('/members/:id/erase', (c) =>
      answerForm(
        c,
        async (sent) => {
          if (!sent.ticked('sure')) throw new DomainError('invalid', 'erase_unsure', { pointer: '/sure' })
          const { contactId } = await getMembership(c.var.ctx, { id: c.req.param('id') ?? '' })
          await eraseContact(c.var.ctx, { contactId })
          return redirectDone(c, '/members', 'erase.done')
        },
        (form) => showErase(c, form),
      ),
    )

async function showErase(c: StaffContext, form = freshForm()) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: c.req.param('id') ?? '' })
  return renderPage(c, { title: t('erase.title'), section: '/members' }, <ErasePage t={t} member={member} form={form} />)
}
