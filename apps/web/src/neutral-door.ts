import { isNeutralHost } from '@lykta/core/settings'
import type { MiddlewareHandler } from 'hono'
import type { WebDeps } from './deps.ts'

/** Where the links of letters lead, and what those pages need. */
const open = /^\/([upcj]|assets)\/|^\/exit$/

/**
 * Whoever has found the neutral address in a discreet letter and looks around there finds nothing: no way in, no archive, no series, no
 * API. Only what a letter's own link opens is answered.
 */
export const neutralDoor =
  ({ context, baseUrl }: Pick<WebDeps, 'context' | 'baseUrl'>): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host')
    if (host === undefined || open.test(c.req.path)) return next()
    // without a database there is nothing to find, and whether the process lives is asked of it then most of all
    const closed = await isNeutralHost(context({ kind: 'visitor' }), { host, baseUrl }).catch(() => false)
    return closed ? c.body(null, 404) : next()
  }
