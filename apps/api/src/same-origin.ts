import { requireOwnOrigin } from '@lykta/core'
import type { MiddlewareHandler } from 'hono'

/** Refuses a change that another website's page asks for; programs may call. Throws `forbidden_origin`. */
export const sameOrigin =
  (baseUrl: string): MiddlewareHandler =>
  async ({ req }, next) => {
    requireOwnOrigin({ method: req.method, site: req.header('sec-fetch-site'), origin: req.header('origin') }, baseUrl, { programs: true })
    await next()
  }
