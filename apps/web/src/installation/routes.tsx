import { can } from '@lykta/core'
import { confirmInstallation, installationStatus } from '@lykta/core/installation'
import { listNewsletters } from '@lykta/core/newsletters'
import type { Hono } from 'hono'
import { pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { InstallationPage } from './installation-page.tsx'

/** Where somebody decides whether a database that looks like a copy is the real one. */
export const installationPages = (): Hono<StaffEnv> =>
  pages()
    .get('/installation', showInstallation)
    .post('/installation', async (c) => {
      await confirmInstallation(c.var.ctx)
      return redirectDone(c, '/newsletters', 'installation.done')
    })

async function showInstallation(c: StaffContext) {
  const { t, ctx } = c.var
  const { held } = await installationStatus(ctx)
  const stopped = await Promise.all((['paused', 'held'] as const).map((state) => listNewsletters(ctx, { state, limit: 100 })))
  return renderPage(
    c,
    { title: t('installation.title'), section: '/newsletters' },
    <InstallationPage
      t={t}
      held={held}
      letters={stopped.flatMap(({ newsletters }) => newsletters)}
      mayConfirm={can(ctx.actor, 'settings:write')}
      timeZone={ctx.clock.timeZone}
    />,
  )
}
