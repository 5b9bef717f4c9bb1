import { can } from '@lykta/core'
import {
  createNewsletter,
  listNewsletters,
  listSeries,
  listTemplates,
  type NewsletterSummary,
  newsletterStates,
  newsletterStatus,
} from '@lykta/core/newsletters'
import type { WebDeps } from '../../deps.ts'
import { answerForm, type FormAnswer, freshForm, pages, renderPage, type StaffContext } from '../../frame/index.ts'
import { audienceWords } from '../series/audience-words.ts'
import { labelOf } from '../series/label.ts'
import { LetterList, type ListedLetter } from './list-page.tsx'
import { NewLetter } from './new-letter-page.tsx'

const section = '/newsletters'

/** All letters, and beginning one. */
export const listPages = (deps: WebDeps) =>
  pages()
    .get('/newsletters', async (c) => {
      const { ctx, t, lang } = c.var
      const series = await listSeries(ctx)
      const seriesId = series.find(({ id }) => id === c.req.query('series'))?.id
      const state = newsletterStates.find((known) => known === c.req.query('state'))
      const { newsletters, next } = await listNewsletters(ctx, { seriesId, state, after: c.req.query('after') })
      const labels = new Map(series.map((one) => [one.id, labelOf(one, lang)]))
      const letters = await Promise.all(newsletters.map((letter) => listed(c, letter, labels.get(letter.seriesId) ?? '')))
      return renderPage(
        c,
        { title: t('shell.nav.newsletters'), section },
        <LetterList
          t={t}
          letters={letters}
          series={series.map((one) => ({ id: one.id, label: labelOf(one, lang), nextDue: one.nextDue }))}
          filters={{ seriesId, state }}
          next={
            next ? `?${new URLSearchParams({ ...(seriesId && { series: seriesId }), ...(state && { state }), after: next })}` : undefined
          }
          mayWrite={can(ctx.actor, 'newsletters:write')}
          timeZone={ctx.clock.timeZone}
        />,
      )
    })
    .get('/newsletters/new', (c) => renderNew(c, deps, freshForm({ series: c.req.query('series') ?? '' })))
    .post('/newsletters/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await createNewsletter(c.var.ctx, {
            seriesId: sent.text('seriesId') ?? '',
            title: sent.text('title') ?? '',
            template: sent.text('template'),
          })
          return c.redirect(`/newsletters/${id}/write`, 303)
        },
        (form) => renderNew(c, deps, form),
      ),
    )

/** A letter with what came of it, where anything has. */
async function listed(c: StaffContext, letter: NewsletterSummary, series: string): Promise<ListedLetter> {
  if (!letter.startedAt) return { letter, series, result: null }
  const { counts, audience } = await newsletterStatus(c.var.ctx, { newsletterId: letter.id })
  return { letter, series, result: { accepted: counts.accepted, meant: audience - counts.skipped, rejected: counts.rejected } }
}

async function renderNew(c: StaffContext, { composer }: WebDeps, form: FormAnswer): Promise<Response> {
  const { ctx, t, lang } = c.var
  const all = await listSeries(ctx)
  const series = await Promise.all(
    all.map(async (one) => ({
      id: one.id,
      label: labelOf(one, lang),
      audience: await audienceWords(ctx, t, one.audience),
      nextDue: one.nextDue,
    })),
  )
  return renderPage(
    c,
    { title: t('newsletters.new.title'), section },
    <NewLetter t={t} series={series} templates={await listTemplates(ctx, { composer })} lang={lang} form={form} />,
  )
}
