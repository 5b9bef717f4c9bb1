import { can, DomainError } from '@lykta/core'
import { checkNewsletter, getNewsletter, getSeries, listTemplates, newsletterStatus, postStatus } from '@lykta/core/newsletters'
import { getSettings } from '@lykta/core/settings'
import { errorMessage } from '@lykta/i18n'
import { streamSSE } from 'hono/streaming'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WebDeps } from '../../deps.ts'
import { type FormAnswer, freshForm, pages, readForm, redirectDone, renderPage, type StaffContext } from '../../frame/index.ts'
import { fieldErrors } from '../../ui/index.ts'
import { namesOf } from '../people.ts'
import { SendingStatus } from '../sending/status.tsx'
import { followStatus } from '../sending/stream.tsx'
import { audienceWords } from '../series/audience-words.ts'
import { labelOf } from '../series/label.ts'
import { templateWords } from '../settings/template-words.ts'
import { allowedActions, isOwn } from './allowed.ts'
import { ConfirmPage, isConfirmed } from './confirm.tsx'
import { doAction, isAction } from './do-action.ts'
import { Overview, type OverviewFacts } from './page.tsx'

const section = '/newsletters'

/** One letter: where it stands, and every button that moves it on. */
export const overviewPages = (deps: WebDeps) =>
  pages()
    .get('/newsletters/:id', async (c) => renderOverview(c, deps, freshForm()))
    .post('/newsletters/:id', async (c) => {
      const sent = await readForm(c)
      const action = sent.text('do')
      if (!isAction(action)) return c.notFound()
      try {
        const values = await doAction(c.var.ctx, action, c.req.param('id'), sent, deps)
        return redirectDone(c, `/newsletters/${c.req.param('id')}`, `newsletters.done.${action}`, values)
      } catch (error) {
        const embargoUntil = sent.text('embargoUntil')
        return answerRefusal(c, deps, error, { at: sent.text('at') ?? '', ...(embargoUntil && { embargoUntil }) })
      }
    })
    .get('/newsletters/:id/confirm/:action', async (c) => {
      const action = c.req.param('action')
      if (!isConfirmed(action)) return c.notFound()
      const facts = await factsOf(c, deps, freshForm())
      const page = <ConfirmPage t={c.var.t} newsletter={facts.newsletter} action={action} recipients={facts.check?.recipients.total ?? 0} />
      return renderPage(c, { title: c.var.t('shell.nav.newsletters'), section }, page)
    })
    .get('/newsletters/:id/events', async (c) => {
      const { ctx, t } = c.var
      const newsletterId = c.req.param('id')
      await newsletterStatus(ctx, { newsletterId })
      c.header('X-Accel-Buffering', 'no')
      return streamSSE(c, (stream) =>
        followStatus(ctx, newsletterId, stream, async (status) => {
          const allowed = allowedActions(status, ctx.actor)
          return String(
            <SendingStatus
              t={t}
              status={status}
              allowed={allowed}
              timeZone={ctx.clock.timeZone}
              mayList={can(ctx.actor, 'members:read')}
            />,
          )
        }),
      )
    })

/** What a rule says no to is said on the letter's own page. Any other error is thrown on. */
export function answerRefusal(
  c: StaffContext,
  deps: WebDeps,
  error: unknown,
  values: Record<string, string> = {},
): Response | Promise<Response> {
  if (!(error instanceof DomainError) || !(error.kind in statuses)) throw error
  c.status(statuses[error.kind] ?? 422)
  return renderOverview(c, deps, refused(c, error, values))
}

const statuses: Partial<Record<DomainError['kind'], ContentfulStatusCode>> = {
  invalid: 422,
  unprocessable: 422,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
}

function refused(c: StaffContext, error: DomainError, values: Record<string, string>): FormAnswer {
  const errors = error.code === 'letter_not_ready' ? {} : fieldErrors(c.var.lang, error)
  const problems = error.code === 'letter_not_ready' ? error.issues.map((issue) => errorMessage(c.var.lang, issue.code, issue.params)) : []
  return { values, errors, message: [errorMessage(c.var.lang, error.code, error.params), ...problems].join(' ') }
}

async function renderOverview(c: StaffContext, deps: WebDeps, form: FormAnswer): Promise<Response> {
  const facts = await factsOf(c, deps, form)
  return renderPage(c, { title: c.var.t('shell.nav.newsletters'), section }, <Overview t={c.var.t} facts={facts} />)
}

async function factsOf(c: StaffContext, { composer }: WebDeps, form: FormAnswer): Promise<OverviewFacts> {
  const { ctx, t, lang, user } = c.var
  const newsletter = await getNewsletter(ctx, { newsletterId: c.req.param('id') ?? '' })
  const newsletterId = newsletter.id
  const begun = newsletter.startedAt !== null
  const template = (await listTemplates(ctx, { composer })).find(({ name }) => name === newsletter.template)
  const series = await getSeries(ctx, { seriesId: newsletter.seriesId })
  return {
    newsletter,
    series: labelOf(series, lang),
    press: series.press,
    fallbackLanguages: (await getSettings(ctx)).fallbackLanguages,
    allowed: allowedActions(newsletter, ctx.actor),
    check: begun || newsletter.state === 'cancelled' ? null : await checkNewsletter(ctx, { newsletterId }, { composer }),
    status: begun || newsletter.state === 'cancelled' ? await newsletterStatus(ctx, { newsletterId }) : null,
    post: begun ? await postStatus(ctx, { newsletterId }) : null,
    mayPrint: newsletter.state === 'sending' && can(ctx.actor, 'newsletters:send') && can(ctx.actor, 'members:read'),
    audience: await audienceWords(ctx, t, newsletter.audience),
    template: template ? templateWords(template, lang) : newsletter.template,
    nameOf: await namesOf(c),
    own: isOwn(newsletter, user.id),
    timeZone: ctx.clock.timeZone,
    mayList: can(ctx.actor, 'members:read'),
    form,
  }
}
