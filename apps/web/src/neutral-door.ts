import { isNeutralHost } from '@lykta/core/settings'
import type { MiddlewareHandler } from 'hono'
import type { WebDeps } from './deps.ts'

/** Where the links of letters lead, and what those pages need. */
const open = /^\/([upc]|assets)\/|^\/exit$/

/**
 * Whoever has found the neutral address in a discreet letter and looks around there finds nothing: no way in, no archive, no series, no
 * API. Only what a letter's own link opens is answered.
 */
export const neutralDoor =
  ({ context, baseUrl }: Pick<WebDeps, 'context' | 'baseUrl'>): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host')
    const closed = host !== undefined && !open.test(c.req.path) && (await isNeutralHost(context({ kind: 'visitor' }), { host, baseUrl }))
    return closed ? c.body(null, 404) : next()
  }
