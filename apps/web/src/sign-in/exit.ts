import { signOut } from '@lykta/core/users'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { WebDeps } from '../deps.ts'
import { exitAddress, type OpenEnv } from '../frame/index.ts'

/** The weather: a page that anybody might have open. */
const innocentPage = 'https://www.smhi.se/'

/** Leaving in haste. It asks for nothing first, neither who it is nor whether the database answers. */
export function exitRoutes(deps: WebDeps): Hono<OpenEnv> {
  const leave = async (c: Context<OpenEnv>) => {
    await endSession(c, deps).catch(({ name }: Error) => {
      deps.context({ kind: 'visitor' }).log.warn({ error: name }, 'exit_without_sign_out')
    })
    c.header('Referrer-Policy', 'no-referrer')
    return c.redirect(innocentPage, 303)
  }
  return new Hono<OpenEnv>().get(exitAddress, leave).post(exitAddress, leave)
}

export const signOutRoutes = (deps: WebDeps): Hono<OpenEnv> =>
  new Hono<OpenEnv>().post('/sign-out', async (c) => {
    await endSession(c, deps)
    return c.redirect('/sign-in', 303)
  })

/**
 * Ends the session, and has the browser forget what it holds of ours (W3C Clear Site Data; obeyed over https). Visits that a telephone has
 * not sent yet, which name nobody, are left in it with the cookie that says so.
 */
async function endSession(c: Context, deps: WebDeps): Promise<void> {
  const unsent = getCookie(c, 'lykta_unsent') === '1'
  c.header('Clear-Site-Data', unsent ? '"cache"' : '"cache", "cookies", "storage"')
  const headers = await signOut(deps.auth, c.req.raw.headers)
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}
