import { can, DomainError } from '@lykta/core'
import { safeContactOn } from '@lykta/core/contacts'
import { liftReasons, liftSuspension, listSuppressions } from '@lykta/core/mailing'
import { getMembership, listClasses } from '@lykta/core/memberships'
import { listSubscriptions } from '@lykta/core/subscriptions'
import type { Hono } from 'hono'
import { answerForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
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
        ({ message, errors }) => showMember(c, id, message ?? errors.reason),
      )
    })

async function showMember(c: StaffContext, id: string, message?: string) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id })
  const view = {
    t,
    member,
    message,
    classes: await listClasses(ctx),
    safeState: safeContactOn(ctx.clock.today(), member.safeContact),
    letters: (await listSubscriptions(ctx, { contactId: member.contactId })).series,
    ...(await listSuppressions(ctx, { contactId: member.contactId })),
    timeZone: ctx.clock.timeZone,
    mayWrite: can(ctx.actor, 'members:write'),
    mayPay: can(ctx.actor, 'payments:write'),
  }
  return renderPage(c, { title: t('members.member'), section: '/members' }, <MemberPage {...view} />)
}
