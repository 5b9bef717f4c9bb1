import { sendingIsHeld } from '@lykta/core/installation'
import { hasUsers, userOfSession } from '@lykta/core/users'
import { pageLanguages, translator } from '@lykta/i18n'
import type { MiddlewareHandler } from 'hono'
import type { WebDeps } from '../deps.ts'
import type { OpenEnv } from './env.ts'
import { pageLanguage, rememberLanguage } from './language.ts'

/** Words before anything can fail, so that an error page has some too. */
export const words =
  (baseUrl: string): MiddlewareHandler<OpenEnv> =>
  async (c, next) => {
    const lang = pageLanguage(c, undefined)
    c.set('lang', lang)
    c.set('t', translator(lang))
    c.set('user', null)
    c.set('held', false)
    rememberLanguage(c, pageLanguages, new URL(baseUrl).protocol === 'https:')
    await next()
  }

/** Who it is, and a context on her behalf. Her session is prolonged by being used. */
export const session =
  (deps: WebDeps): MiddlewareHandler<OpenEnv> =>
  async (c, next) => {
    const signedIn = await userOfSession(deps.auth, c.req.raw.headers)
    c.set('user', signedIn?.user ?? null)
    c.set('ctx', deps.context(signedIn?.actor ?? { kind: 'visitor' }))
    if (signedIn) {
      c.set('held', await sendingIsHeld(c.var.ctx))
      const lang = pageLanguage(c, signedIn.user.language)
      c.set('lang', lang)
      c.set('t', translator(lang))
      for (const cookie of signedIn.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    }
    await next()
  }

/** Sends whoever is not signed in to sign in, and to the first run while there is nobody who could. */
export const requireUser = (): MiddlewareHandler<OpenEnv> => async (c, next) => {
  if (c.var.user) return next()
  const address = (await hasUsers(c.var.ctx)) ? signInAddress(c.req.method, new URL(c.req.url)) : '/first-run'
  // a part of a page cannot show the sign-in page: htmx then leaves for it with the whole page
  if (c.req.header('hx-request')) return c.body(null, 401, { 'HX-Redirect': '/sign-in' })
  return c.redirect(address, 303)
}

/** With the page she wanted, to come back to; a form that was sent cannot be. */
function signInAddress(method: string, { pathname, search }: URL): string {
  if (method !== 'GET' || pathname === '/') return '/sign-in'
  return `/sign-in?${new URLSearchParams({ to: pathname + search })}`
}
