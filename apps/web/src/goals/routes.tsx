import { can } from '@lykta/core'
import { compareYears, createGoal, endGoal, type GoalProgress, goalProgress, listGoals, listRenewable, updateGoal } from '@lykta/core/goals'
import { listClasses } from '@lykta/core/memberships'
import { getSettings } from '@lykta/core/settings'
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
  seal,
  unseal,
} from '../frame/index.ts'
import { GoalFormPage, goalForm, sentGoal } from './goal-form.tsx'
import { GoalPage } from './goal-page.tsx'
import { GoalsPage } from './goals-page.tsx'
import { RenewablePage, renewableKinds } from './renewable-page.tsx'
import { YearsPage } from './years-page.tsx'

export const goalPages = (): Hono<StaffEnv> =>
  pages()
    .get('/goals', showGoals)
    .get('/goals/new', (c) => showForm(c, undefined, nextYear(c)))
    .post('/goals/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await createGoal(c.var.ctx, sentGoal(sent))
          return redirectDone(c, `/goals/${id}`, 'goals.done.set')
        },
        (form, sent) => showForm(c, undefined, form, sent.all('classIds')),
      ),
    )
    .get('/goals/renewable', showRenewable)
    .get('/goals/years', showYears)
    .get('/goals/:id', showGoal)
    .get('/goals/:id/edit', (c) => showForm(c, c.req.param('id')))
    .post('/goals/:id/edit', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await updateGoal(c.var.ctx, { goalId: c.req.param('id'), ...sentGoal(sent) })
          return redirectDone(c, `/goals/${id}`, 'goals.done.saved')
        },
        (form, sent) => showForm(c, c.req.param('id'), form, sent.all('classIds')),
      ),
    )
    .post('/goals/:id/end', async (c) => {
      const { id } = await endGoal(c.var.ctx, { goalId: c.req.param('id') })
      return redirectDone(c, `/goals/${id}`, 'goals.done.ended')
    })

const section = '/'

async function showGoals(c: StaffContext) {
  const { t, ctx } = c.var
  const goals: GoalProgress[] = []
  for (const { id: goalId } of await listGoals(ctx)) {
    const progress = await goalProgress(ctx, { goalId })
    if (progress) goals.push(progress)
  }
  const view = { t, goals, today: ctx.clock.today(), mayWrite: can(ctx.actor, 'goals:write') }
  return renderPage(c, { title: t('goals.title'), section }, <GoalsPage {...view} />)
}

async function showGoal(c: StaffContext) {
  const { t, ctx } = c.var
  const progress = await goalProgress(ctx, { goalId: c.req.param('id') ?? '' })
  if (!progress) return c.notFound()
  const { membershipPolicy } = await getSettings(ctx)
  const view = {
    t,
    progress,
    classes: await listClasses(ctx),
    countGrace: membershipPolicy.countGrace,
    today: ctx.clock.today(),
    mayWrite: can(ctx.actor, 'goals:write'),
    seesMembers: can(ctx.actor, 'members:read'),
  }
  return renderPage(c, { title: t('goals.goal'), section }, <GoalPage {...view} />)
}

/** A new goal is mostly for next year, of all classes that count. */
function nextYear({ var: { ctx } }: StaffContext): FormAnswer {
  const year = Number(ctx.clock.today().slice(0, 4)) + 1
  return freshForm({ startsOn: `${year}-01-01`, dueOn: `${year}-12-31` })
}

async function showForm(c: StaffContext, goalId: string | undefined, form?: FormAnswer, classIds?: string[]) {
  const { t, ctx } = c.var
  const known = goalId === undefined ? undefined : (await goalProgress(ctx, { goalId }))?.goal
  const classes = await listClasses(ctx)
  const chosen = classIds ?? known?.classIds ?? classes.filter(({ countsForGoal }) => countsForGoal).map(({ id }) => id)
  const view = { t, known, classes, form: form ?? (known ? goalForm(known) : freshForm()), classIds: chosen }
  return renderPage(c, { title: known ? t('goals.edit') : t('goals.new'), section }, <GoalFormPage {...view} />)
}

async function showRenewable(c: StaffContext) {
  const { t, ctx, lang } = c.var
  const goalId = c.req.query('goal') || undefined
  const kind = renewableKinds.find((one) => one === c.req.query('kind'))
  const after = unseal(c, c.req.query('after'))
  const question = { ...(goalId && { goal: goalId }), ...(kind && { kind }) }
  const { items, next } = await listRenewable(ctx, {
    ...(goalId && { goalId }),
    ...(kind && { kind }),
    ...(after && { after }),
    collation: lang,
  })
  const view = {
    t,
    members: items,
    classes: await listClasses(ctx),
    goalId,
    kind,
    // the place in the list is a name
    next: next ? `/goals/renewable?${new URLSearchParams({ ...question, after: seal(c, next) })}` : undefined,
  }
  return renderPage(c, { title: t('goals.renewable.title'), section }, <RenewablePage {...view} />)
}

async function showYears(c: StaffContext) {
  const { t, ctx } = c.var
  const year = c.req.query('year')
  const comparison = await compareYears(ctx, year ? { year } : {})
  return renderPage(c, { title: t('years.title'), section }, <YearsPage t={t} comparison={comparison} classes={await listClasses(ctx)} />)
}
