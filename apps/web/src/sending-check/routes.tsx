import { checkSending } from '@lykta/core/sending-check'
import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { pages, renderPage, type StaffEnv } from '../frame/index.ts'
import { SendingCheckPage } from './sending-check-page.tsx'

/** What decides whether letters arrive, looked at anew each time the page is opened. */
export const sendingCheckPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages().get('/sending-check', async (c) => {
    const { t, ctx, lang } = c.var
    const findings = await checkSending(ctx, deps)
    return renderPage(c, { title: t('sendingCheck.title'), section: '/newsletters' }, <SendingCheckPage {...{ t, lang, findings }} />)
  })
