import { can } from '@lykta/core'
import { safeContactOn } from '@lykta/core/contacts'
import { getMembership, listClasses } from '@lykta/core/memberships'
import { listSubscriptions } from '@lykta/core/subscriptions'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffEnv } from '../../frame/index.ts'
import { MemberPage } from './member-page.tsx'

export const memberPage = (): Hono<StaffEnv> =>
  pages().get('/members/:id', async (c) => {
    const { t, ctx } = c.var
    const member = await getMembership(ctx, { id: c.req.param('id') })
    const view = {
      t,
      member,
      classes: await listClasses(ctx),
      letters: (await listSubscriptions(ctx, { contactId: member.contactId })).series,
      timeZone: ctx.clock.timeZone,
      safeState: safeContactOn(ctx.clock.today(), member.safeContact),
      mayWrite: can(ctx.actor, 'members:write'),
      mayPay: can(ctx.actor, 'payments:write'),
    }
    return renderPage(c, { title: t('members.member'), section: '/members' }, <MemberPage {...view} />)
  })
