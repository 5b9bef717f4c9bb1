import { requireOwnOrigin } from '@lykta/core'
import type { MiddlewareHandler } from 'hono'

/** A change must come from a page of ours. Throws `forbidden_origin`. */
export const originCheck =
  (baseUrl: string): MiddlewareHandler =>
  async ({ req }, next) => {
    requireOwnOrigin({ method: req.method, site: req.header('sec-fetch-site'), origin: req.header('origin') }, baseUrl, { programs: false })
    await next()
  }
