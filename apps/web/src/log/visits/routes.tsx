import { can } from '@lykta/core'
import { listColleagues } from '@lykta/core/users'
import { getVisit, getVisitPhoto, listVisits, withdrawVisit } from '@lykta/core/visits'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { VisitPage } from './visit-page.tsx'
import { VisitsPage } from './visits-page.tsx'

const section = '/log'

export const visitPages = (): Hono<StaffEnv> =>
  pages()
    .get('/log/visits', async (c) => {
      const { t, ctx } = c.var
      const after = c.req.query('after')
      const { items, next } = await listVisits(ctx, { ...(after && { after }) })
      const page = <VisitsPage t={t} visits={items} next={next} paged={after !== undefined} names={await namesFor(c)} />
      return renderPage(c, { title: t('log.visits.title'), section }, page)
    })
    .get('/log/visits/:id', (c) => showVisit(c, c.req.param('id'), freshForm()))
    .post('/log/visits/:id', (c) => {
      const visitId = c.req.param('id')
      return answerForm(
        c,
        async (sent) => {
          await withdrawVisit(c.var.ctx, { visitId, reason: sent.text('reason') ?? '' })
          return redirectDone(c, '/log/visits', 'log.done.withdrawn')
        },
        (form) => showVisit(c, visitId, form),
      )
    })
    .get('/log/visits/:id/photo', async (c) => {
      const { bytes, contentType } = await getVisitPhoto(c.var.ctx, { visitId: c.req.param('id') })
      return c.body(bytes, 200, { 'Content-Type': contentType })
    })

/** Who went, for those who may know; nobody else's visits are shown to the rest. */
async function namesFor({ var: { ctx } }: StaffContext): Promise<Map<string, string>> {
  if (!can(ctx.actor, 'newsletters:read')) return new Map()
  return new Map((await listColleagues(ctx)).map(({ id, name }) => [id, name]))
}

async function showVisit(c: StaffContext, visitId: string, form: FormAnswer): Promise<Response> {
  const { ctx, t, user } = c.var
  const visit = await getVisit(ctx, { visitId })
  const mayWithdraw = visit.withdrawnAt === null && (visit.visitedBy === user.id || can(ctx.actor, 'materials:write'))
  const page = <VisitPage t={t} visit={visit} names={await namesFor(c)} mayWithdraw={mayWithdraw} form={form} />
  return renderPage(c, { title: t('log.visit.title'), section }, page)
}
