import { changeClass, getMembership, joinMembership, leaveMembership, listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ClassPage } from './class-page.tsx'
import { LeavePage } from './leave-page.tsx'

const section = '/members'

export const membershipPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id/class', (c) => showClasses(c, 'classChange'))
    .post('/members/:id/class', (c) =>
      answerForm(
        c,
        async (sent) => {
          await changeClass(c.var.ctx, { membershipId: idOf(c), classId: sent.text('classId') ?? '' })
          return redirectDone(c, `/members/${idOf(c)}`, 'members.done.classChanged')
        },
        (form) => showClasses(c, 'classChange', form),
      ),
    )
    .get('/members/:id/rejoin', (c) => showClasses(c, 'rejoin'))
    .post('/members/:id/rejoin', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { contactId } = await getMembership(c.var.ctx, { id: idOf(c) })
          const { id } = await joinMembership(c.var.ctx, { contactId, classId: sent.text('classId') ?? '' })
          return redirectDone(c, `/members/${id}`, 'members.done.rejoined')
        },
        (form) => showClasses(c, 'rejoin', form),
      ),
    )
    .get('/members/:id/leave', (c) => showLeave(c))
    .post('/members/:id/leave', (c) =>
      answerForm(
        c,
        async (sent) => {
          const [leftOn, reason] = [sent.text('leftOn'), sent.text('reason')]
          await leaveMembership(c.var.ctx, { membershipId: idOf(c), ...(leftOn && { leftOn }), ...(reason && { reason }) })
          return redirectDone(c, `/members/${idOf(c)}`, 'members.done.left')
        },
        (form) => showLeave(c, form),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

async function showClasses(c: StaffContext, what: 'classChange' | 'rejoin', form?: ReturnType<typeof freshForm>) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: idOf(c) })
  const view = { t, what, member, classes: await listClasses(ctx), form: form ?? freshForm({ classId: member.classId }) }
  return renderPage(c, { title: t(`members.${what}.title`), section }, <ClassPage {...view} />)
}

async function showLeave(c: StaffContext, form = freshForm({ leftOn: c.var.ctx.clock.today() })) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: idOf(c) })
  return renderPage(c, { title: t('members.leave.title'), section }, <LeavePage t={t} member={member} form={form} />)
}
