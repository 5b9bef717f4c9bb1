import { can, DomainError } from '@lykta/core'
import { endRole, safeContactOn, startRole } from '@lykta/core/contacts'
import { listClaims } from '@lykta/core/fees'
import { liftReasons, liftSuspension, listSuppressions } from '@lykta/core/mailing'
import { getMembership, listClasses } from '@lykta/core/memberships'
import { listSubscriptions } from '@lykta/core/subscriptions'
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
import { MemberPage } from './member-page.tsx'

export const memberPage = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id', (c) => showMember(c, c.req.param('id')))
    .post('/members/:id/suspension', async (c) => {
      const id = c.req.param('id')
      const { contactId } = await getMembership(c.var.ctx, { id })
      return answerForm(
        c,
        async (sent) => {
          const reason = liftReasons.find((known) => known === sent.text('reason'))
          if (!reason) throw new DomainError('invalid', 'required', { pointer: '/reason' })
          await liftSuspension(c.var.ctx, { contactId, reason })
          return redirectDone(c, `/members/${id}`, 'members.done.lifted')
        },
        ({ message, errors }) => showMember(c, id, { message: message ?? errors.reason }),
      )
    })
    .post('/members/:id/roles', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { contactId } = await getMembership(c.var.ctx, { id: c.req.param('id') })
          await startRole(c.var.ctx, { contactId, role: sent.text('role') ?? '', startsOn: sent.text('startsOn') })
          return redirectDone(c, `/members/${c.req.param('id')}#roles`, 'members.roles.added')
        },
        (form) => showMember(c, c.req.param('id'), { roleForm: form }),
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
        (form) => showMember(c, c.req.param('id'), { roleForm: form }),
      ),
    )

interface CameBack {
  /** What could not be done. */
  message?: string | undefined
  roleForm?: FormAnswer
}

async function showMember(c: StaffContext, id: string, { message, roleForm = freshForm() }: CameBack = {}): Promise<Response> {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id })
  const today = ctx.clock.today()
  const view = {
    t,
    member,
    message,
    classes: await listClasses(ctx),
    claims: (await listClaims(ctx, { membershipId: id, sort: 'due' })).items.reverse(),
    safeState: safeContactOn(today, member.safeContact),
    letters: (await listSubscriptions(ctx, { contactId: member.contactId })).series,
    ...(await listSuppressions(ctx, { contactId: member.contactId })),
    timeZone: ctx.clock.timeZone,
    mayWrite: can(ctx.actor, 'members:write'),
    mayPay: can(ctx.actor, 'payments:write'),
    mayErase: can(ctx.actor, 'members:erase'),
    today,
    roleForm,
  }
  return renderPage(c, { title: t('members.member'), section: '/members' }, <MemberPage {...view} />)
}
