import { can } from '@lykta/core'
import { createGoal, listGoals } from '@lykta/core/goals'
import { bounceMailbox } from '@lykta/core/mailing'
import { listClasses } from '@lykta/core/memberships'
import { getSettings, updateSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { answerForm, type FormAnswer, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { feeSettingsPages } from './fees/routes.tsx'
import { letterSettingsOf } from './letters-form.tsx'
import { rulesPages } from './rules/routes.tsx'
import { SettingsPage } from './settings-page.tsx'

/** Each part of the page is a form of its own; one that has to be mended comes back within the whole page. */
export const settingsPages = (deps: Pick<WebDeps, 'baseUrl'>): Hono<StaffEnv> =>
  pages()
    .route('/', rulesPages(deps))
    .route('/', feeSettingsPages())
    .get('/settings', (c) => showSettings(c))
    .get('/settings/:part', (c) => c.redirect('/settings', 303))
    .post('/settings/association', (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, {
            associationName: sent.text('associationName') ?? '',
            website: sent.text('website') ?? null,
            returnAddress: sent.text('returnAddress') ?? null,
            safeContactMonths: sent.number('safeContactMonths'),
          })
          return redirectDone(c, '/settings', 'settings.done.association')
        },
        (form) => showSettings(c, { association: form }),
      ),
    )
    .post('/settings/sending', (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, {
            lettersPerHour: sent.number('lettersPerHour') ?? null,
            lettersPerSecond: sent.number('lettersPerSecond') ?? null,
          })
          return redirectDone(c, '/settings', 'settings.done.sending')
        },
        (form) => showSettings(c, { sending: form }),
      ),
    )
    .post('/settings/letters', (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateSettings(c.var.ctx, letterSettingsOf(sent))
          return redirectDone(c, '/settings', 'settings.done.letters')
        },
        (form) => showSettings(c, { letters: form }),
      ),
    )
    .post('/settings/goal', (c) =>
      answerForm(
        c,
        async (sent) => {
          await createGoal(c.var.ctx, {
            name: sent.text('name') ?? '',
            startsOn: sent.text('startsOn') ?? '',
            dueOn: sent.text('dueOn') ?? '',
            target: sent.number('target') ?? Number.NaN,
            classIds: sent.all('classIds'),
          })
          return redirectDone(c, '/settings', 'settings.done.goal')
        },
        (form, sent) => showSettings(c, { goal: form, classIds: sent.all('classIds') }),
      ),
    )

/** The forms that came back, by the part they belong to. */
export interface SettingsForms {
  association?: FormAnswer
  sending?: FormAnswer
  letters?: FormAnswer
  goal?: FormAnswer
  classIds?: string[]
}

async function showSettings(c: StaffContext, forms: SettingsForms = {}) {
  const { t, ctx } = c.var
  const [settings, classes, goals] = [await getSettings(ctx), await listClasses(ctx), await listGoals(ctx)]
  // null is "not read"; undefined, that it is none of this user's business
  const mailbox = can(ctx.actor, 'newsletters:read') ? await bounceMailbox(ctx) : undefined
  const year = Number(ctx.clock.today().slice(0, 4))
  return renderPage(
    c,
    { title: t('settings.title'), section: '/settings' },
    <SettingsPage {...{ t, settings, classes, goals, year, forms, mailbox, timeZone: ctx.clock.timeZone }} />,
  )
}
