import { can } from '@lykta/core'
import { bounceMailbox } from '@lykta/core/mailing'
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

/** The forms that came back, by the part they belong to. */
export interface SettingsForms {
  association?: FormAnswer
  sending?: FormAnswer
  letters?: FormAnswer
}

async function showSettings(c: StaffContext, forms: SettingsForms = {}) {
  const { t, ctx } = c.var
  const settings = await getSettings(ctx)
  // null is "not read"; undefined, that it is none of this user's business
  const mailbox = can(ctx.actor, 'newsletters:read') ? await bounceMailbox(ctx) : undefined
  return renderPage(
    c,
    { title: t('settings.title'), section: '/settings' },
    <SettingsPage {...{ t, settings, forms, mailbox, timeZone: ctx.clock.timeZone }} />,
  )
}
