import { Hono } from 'hono'
import { accountPages } from './account/index.ts'
import { auditPages, samplePages } from './audit/index.ts'
import { boardPages } from './board/index.ts'
import { coveragePages } from './coverage/index.ts'
import { dashboardPages } from './dashboard/index.ts'
import type { WebDeps } from './deps.ts'
import { feePages } from './fees/index.ts'
import { limitBody } from './frame/body-limit.ts'
import type { OpenEnv } from './frame/env.ts'
import { errorPage, notFoundPage } from './frame/error-page.tsx'
import { originCheck } from './frame/origin-check.ts'
import { securityHeaders } from './frame/security-headers.ts'
import { requireUser, session, words } from './frame/session.ts'
import { goalPages } from './goals/index.ts'
import { installationPages } from './installation/index.ts'
import { logPages } from './log/index.ts'
import { materialPages } from './materials/index.ts'
import { meetingPages } from './meetings/index.ts'
import { memberPages } from './members/index.ts'
import { newsletterPages } from './newsletters/index.ts'
import { moneyPages } from './payments/index.ts'
import { placesPages } from './places/index.ts'
import { publicPages } from './public/index.ts'
import { reportPages } from './reports/index.ts'
import { sendingCheckPages } from './sending-check/index.ts'
import { settingsPages } from './settings/index.ts'
import { exitRoutes, firstRunPages, signInPages, signOutRoutes } from './sign-in/index.ts'
import { stockPages } from './stock/index.ts'
import { assetRoutes } from './ui/index.ts'
import { userPages } from './users/index.ts'

/**
 * Every page, in an order that matters: what stands above `originCheck` has no authority but that of its link (the
 * one-click post of RFC 8058 comes from a mail program, without any Origin); what stands below `requireUser` is only for
 * those who are signed in.
 */
export function createWeb(deps: WebDeps): Hono<OpenEnv> {
  const app = new Hono<OpenEnv>()
  app.onError(errorPage(deps))
  app.use(securityHeaders(), words(deps.baseUrl), limitBody())
  app.route('/', assetRoutes())
  app.route('/', publicPages(deps))
  app.route('/', exitRoutes(deps))
  app.use(originCheck(deps.baseUrl), session(deps))
  for (const door of [signInPages(deps), firstRunPages(deps), signOutRoutes(deps)]) app.route('/', door)
  app.use(requireUser())
  for (const section of [
    dashboardPages,
    goalPages,
    boardPages,
    reportPages,
    samplePages,
    memberPages,
    moneyPages,
    feePages,
    meetingPages,
    placesPages,
    coveragePages,
    stockPages,
    newsletterPages,
    logPages,
    materialPages,
    sendingCheckPages,
    installationPages,
    userPages,
    settingsPages,
    auditPages,
    accountPages,
  ]) {
    app.route('/', section(deps))
  }
  app.all('*', notFoundPage)
  return app
}
