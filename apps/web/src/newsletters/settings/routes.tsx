import { requirePermission } from '@lykta/core'
import { getNewsletter, listTemplates } from '@lykta/core/newsletters'
import type { WebDeps } from '../../deps.ts'
import { answerForm, type FormAnswer, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext } from '../../frame/index.ts'
import { changeLetter } from './change-letter.ts'
import { LetterSettings } from './settings-page.tsx'

/** What a letter is called, looks like, and what is done in doubt. */
export const letterSettings = (deps: WebDeps) =>
  pages()
    .get('/newsletters/:id/settings', (c) => show(c, deps))
    .post('/newsletters/:id/settings', (c) =>
      answerForm(
        c,
        async (sent) => {
          const newsletterId = c.req.param('id')
          await changeLetter(c.var.ctx, newsletterId, sent.text('base') ?? '', changesOf(sent))
          return redirectDone(c, `/newsletters/${newsletterId}`, 'letter.saved')
        },
        (form) => show(c, deps, form),
      ),
    )

async function show(c: StaffContext, { composer }: WebDeps, form?: FormAnswer): Promise<Response> {
  const { ctx, t } = c.var
  requirePermission(ctx, 'newsletters:write')
  const newsletter = await getNewsletter(ctx, { newsletterId: c.req.param('id') ?? '' })
  const { title, template, uncertain } = newsletter
  const templates = await listTemplates(ctx, { composer })
  return renderPage(
    c,
    { title: t('letter.settings'), section: '/newsletters' },
    <LetterSettings t={t} newsletter={newsletter} templates={templates} form={form ?? freshForm({ title, template, uncertain })} />,
  )
}

const changesOf = (sent: Sent) => ({
  title: sent.text('title') ?? '',
  template: sent.text('template') ?? '',
  uncertain: sent.text('uncertain') === 'hold' ? ('hold' as const) : ('resend' as const),
})
