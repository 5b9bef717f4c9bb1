import { userOfSession } from '@lykta/core/users'
import type { MiddlewareHandler } from 'hono'
import type { ApiDeps } from './deps.ts'
import type { ApiEnv } from './environment.ts'

/** Finds out who sent the request, and gives its handler a context on her behalf. */
export const identify =
  (deps: ApiDeps): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const session = await userOfSession(deps.auth, c.req.raw.headers)
    c.set('deps', deps)
    c.set('ctx', deps.context(session?.actor ?? { kind: 'visitor' }))
    c.set('user', session?.user ?? null)
    await next()
    // Signing in and out set cookies of their own, and those must stand.
    if (session && !c.res.headers.has('set-cookie')) copyCookies(session.headers, c.res.headers)
  }

export function copyCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
