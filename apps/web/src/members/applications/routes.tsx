import { can, DomainError } from '@lykta/core'
import {
  approveApplication,
  declineApplication,
  declineReasons,
  getApplication,
  joinState,
  listApplications,
  revealApplication,
} from '@lykta/core/applications'
import { listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ApplicationPage } from './application-page.tsx'
import { ApplicationsPage } from './applications-page.tsx'

const [home, section] = ['/members/applications', '/members']

export const applicationPages = ({ baseUrl }: Pick<WebDeps, 'baseUrl'>): Hono<StaffEnv> =>
  pages()
    .get(home, async (c) => {
      const { t, ctx } = c.var
      const after = c.req.query('after')
      const { items, next } = await listApplications(ctx, { ...(after && { after }) })
      const view = {
        t,
        applications: items,
        next: next === null ? undefined : `${home}?${new URLSearchParams({ after: next })}`,
        classes: await listClasses(ctx),
        timeZone: ctx.clock.timeZone,
        joinAddress: (await joinState(ctx)).state === 'open' ? `${baseUrl}/join` : undefined,
      }
      return renderPage(c, { title: t('applications.title'), section }, <ApplicationsPage {...view} />)
    })
    .get(`${home}/:id`, (c) => showApplication(c))
    // what is shown here leaves a trace: it is asked for, and never stands in an address
    .post(`${home}/:id/reach`, (c) => showApplication(c, { isRevealed: true }))
    .post(`${home}/:id/approve`, (c) =>
      answerForm(
        c,
        async () => {
          const { id } = await approveApplication(c.var.ctx, { applicationId: idOf(c) })
          return redirectDone(c, `/members/${id}`, 'applications.done.approved')
        },
        (form) => showApplication(c, { form }),
      ),
    )
    .post(`${home}/:id/decline`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const reason = declineReasons.find((known) => known === sent.text('reason'))
          if (!reason) throw new DomainError('invalid', 'required', { pointer: '/reason' })
          await declineApplication(c.var.ctx, { applicationId: idOf(c), reason })
          return redirectDone(c, home, 'applications.done.declined')
        },
        (form) => showApplication(c, { form }),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

async function showApplication(c: StaffContext, { form = freshForm(), isRevealed = false } = {}): Promise<Response> {
  const { t, ctx } = c.var
  const applicationId = idOf(c)
  const view = {
    t,
    form,
    reach: isRevealed ? await revealApplication(ctx, { applicationId }) : undefined,
    application: await getApplication(ctx, { applicationId }),
    classes: await listClasses(ctx),
    timeZone: ctx.clock.timeZone,
    mayAdmit: can(ctx.actor, 'members:admit'),
    mayReveal: can(ctx.actor, 'members:write'),
  }
  return renderPage(c, { title: t('applications.one'), section }, <ApplicationPage {...view} />)
}
