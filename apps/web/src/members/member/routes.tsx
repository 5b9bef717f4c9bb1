import { can } from '@lykta/core'
import { endRole, safeContactOn, startRole } from '@lykta/core/contacts'
import { getMembership, listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { MemberPage } from './member-page.tsx'

export const memberPage = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id', (c) => show(c))
    .post('/members/:id/roles', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { contactId } = await getMembership(c.var.ctx, { id: c.req.param('id') })
          await startRole(c.var.ctx, { contactId, role: sent.text('role') ?? '', startsOn: sent.text('startsOn') })
          return redirectDone(c, `/members/${c.req.param('id')}#roles`, 'members.roles.added')
        },
        (form) => show(c, form),
      ),
    )
    .post('/members/:id/roles/:roleId/end', (c) =>
      answerForm(
        c,
        async () => {
          const { contactId } = await getMembership(c.var.ctx, { id: c.req.param('id') })
          await endRole(c.var.ctx, { contactId, roleId: c.req.param('roleId') })
          return redirectDone(c, `/members/${c.req.param('id')}#roles`, 'members.roles.ended')
        },
        (form) => show(c, form),
      ),
    )

async function show(c: StaffContext, roleForm = freshForm()): Promise<Response> {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: c.req.param('id') ?? '' })
  const today = ctx.clock.today()
  const view = {
    t,
    member,
    classes: await listClasses(ctx),
    safeState: safeContactOn(today, member.safeContact),
    mayWrite: can(ctx.actor, 'members:write'),
    mayPay: can(ctx.actor, 'payments:write'),
    today,
    roleForm,
  }
  return renderPage(c, { title: t('members.member'), section: '/members' }, <MemberPage {...view} />)
}
