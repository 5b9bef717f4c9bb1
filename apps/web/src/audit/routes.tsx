import { can } from '@lykta/core'
import { listAudit, verifyAudit } from '@lykta/core/audit'
import { listUsers } from '@lykta/core/users'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { isAuditAction } from './actions.ts'
import { AuditPage } from './audit-page.tsx'

export const auditPages = (): Hono<StaffEnv> =>
  pages().get('/audit', async (c) => {
    const { t, ctx } = c.var
    const action = [c.req.query('action') ?? ''].find(isAuditAction)
    const after = c.req.query('after')
    const { entries, next } = await listAudit(ctx, { ...(action && { action }), ...(after && { after }) })
    const checked = c.req.query('check') === '1' ? await verifyAudit(ctx) : undefined
    const view = { t, entries, next, action, checked, timeZone: ctx.clock.timeZone, names: await userNames(c) }
    return renderPage(
      c,
      { title: t('audit.title'), section: '/audit' },
      <AuditPage {...view} seesMembers={can(ctx.actor, 'members:read')} seesSamples={can(ctx.actor, 'samples:read')} />,
    )
  })

/** The auditor reads the trail without seeing the list of users: then their ids must do. */
async function userNames({ var: { ctx } }: StaffContext): Promise<Map<string, string>> {
  const users = can(ctx.actor, 'users:write') ? await listUsers(ctx) : []
  return new Map(users.map(({ id, name }) => [id, name]))
}
