import { DomainError } from './errors.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request says of where it comes from: the headers Sec-Fetch-Site (W3C Fetch Metadata) and Origin (RFC 6454). */
export interface RequestOrigin {
  method: string
  site: string | undefined
  origin: string | undefined
}

/**
 * Throws `forbidden_origin` for a change that another website's page asks for. Compared with the address we are configured to
 * have, never with Host; the session cookie's SameSite is the other half. Every browser sends one of the two headers with a
 * change. `programs` lets through what sends neither: a program has taken its cookie itself and rides on nobody's.
 */
export function requireOwnOrigin({ method, site, origin }: RequestOrigin, baseUrl: string, { programs }: { programs: boolean }): void {
  if (reading.has(method)) return
  const own = origin === new URL(baseUrl).origin
  if (site === undefined && (own || (programs && origin === undefined))) return
  // a page without referrer sends `Origin: null` even to itself; only Sec-Fetch-Site can vouch for that
  if (site === 'same-origin' && (own || origin === undefined || origin === 'null')) return
  throw new DomainError('forbidden', 'forbidden_origin')
}
