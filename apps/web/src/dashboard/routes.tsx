import { can } from '@lykta/core'
import { countApplications } from '@lykta/core/applications'
import { goalProgress } from '@lykta/core/goals'
import { bounceMailbox } from '@lykta/core/mailing'
import { listClasses, listMemberships } from '@lykta/core/memberships'
import { listNewsletters, listSeries, newsletterStatus } from '@lykta/core/newsletters'
import { getSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { runningGoals } from '../goals/index.ts'
import { DashboardPage, type GoalView, type LettersView } from './dashboard-page.tsx'

/** Every part is shown only to those whose roles reach it; who only logs is led to the log. */
export const dashboardPages = (): Hono<StaffEnv> =>
  pages().get('/', async (c) => {
    const { t, ctx, user } = c.var
    if (can(ctx.actor, 'distribution:log') && !can(ctx.actor, 'goals:read')) return c.redirect('/log', 303)
    const view = { goal: await goalView(c), letters: await lettersView(c), begin: await isEmpty(c), applications: await waitingIn(c) }
    return renderPage(
      c,
      { title: t('dashboard.title'), section: '/' },
      <DashboardPage
        t={t}
        name={user.name}
        today={ctx.clock.today()}
        timeZone={ctx.clock.timeZone}
        mayWrite={can(ctx.actor, 'newsletters:write')}
        maySetGoals={can(ctx.actor, 'goals:write')}
        seesReports={can(ctx.actor, 'reports:read')}
        {...view}
      />,
    )
  })

async function goalView({ var: { ctx } }: StaffContext): Promise<GoalView | undefined> {
  if (!can(ctx.actor, 'goals:read')) return undefined
  const progress = await goalProgress(ctx)
  if (!progress) return { progress: null, others: [], classes: [], countGrace: false, seesMembers: false }
  const { membershipPolicy } = await getSettings(ctx)
  return {
    progress,
    others: (await runningGoals(ctx)).filter(({ goal }) => goal.id !== progress.goal.id),
    classes: await listClasses(ctx),
    countGrace: membershipPolicy.countGrace,
    seesMembers: can(ctx.actor, 'members:read'),
  }
}

async function lettersView({ var: { ctx } }: StaffContext): Promise<LettersView | undefined> {
  if (!can(ctx.actor, 'newsletters:read')) return undefined
  const series = await listSeries(ctx)
  const [last] = (await listNewsletters(ctx, { state: 'sent', limit: 1 })).newsletters
  const mailbox = await bounceMailbox(ctx)
  return { series, mailbox, last: last && { letter: last, status: await newsletterStatus(ctx, { newsletterId: last.id }) } }
}

async function isEmpty({ var: { ctx } }: StaffContext): Promise<boolean> {
  if (!can(ctx.actor, 'members:write')) return false
  return (await listMemberships(ctx, { limit: 1 })).items.length === 0
}

/** How many wait for the board, for those of it. */
const waitingIn = async ({ var: { ctx } }: StaffContext): Promise<number> => (can(ctx.actor, 'members:admit') ? countApplications(ctx) : 0)
