import { DomainError } from '@lykta/core'
import type { MiddlewareHandler } from 'hono'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from a page of ours: by Sec-Fetch-Site where the browser sends it, else by Origin, compared with the
 * address we are configured to have and never with Host. The session cookie's SameSite is the other half. Throws
 * `forbidden_origin`.
 */
export const originCheck = (baseUrl: string): MiddlewareHandler => {
  const own = new URL(baseUrl).origin
  return async (c, next) => {
    if (!reading.has(c.req.method) && !isOurs(c.req.header('sec-fetch-site'), c.req.header('origin'), own)) {
      throw new DomainError('forbidden', 'forbidden_origin')
    }
    await next()
  }
}

/** A page without referrer sends `Origin: null` even to itself; only Sec-Fetch-Site can vouch for that. */
function isOurs(site: string | undefined, origin: string | undefined, own: string): boolean {
  if (site === undefined) return origin === own
  return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === own)
}
