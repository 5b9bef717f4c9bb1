import { DomainError } from '@lykta/core'
import type { MiddlewareHandler } from 'hono'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another website's page asks for. Every browser sends Sec-Fetch-Site, or at least Origin, with a POST,
 * PUT, PATCH or DELETE; a program that sends neither has taken its cookie itself and rides on nobody's.
 */
export const sameOrigin = (baseUrl: string): MiddlewareHandler => {
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
  if (site === undefined) return origin === undefined || origin === own
  return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === own)
}
