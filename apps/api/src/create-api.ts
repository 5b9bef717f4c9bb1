import { DomainError } from '@lykta/core'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { secureHeaders } from 'hono/secure-headers'
import { apiDocs } from './api-docs.ts'
import type { ApiDeps } from './deps.ts'
import type { ApiEnv } from './environment.ts'
import { healthRoutes } from './health.ts'
import { identify } from './identify.ts'
import { openapiDocument } from './openapi.ts'
import { problemOf } from './problem.ts'
import { sameOrigin } from './same-origin.ts'
import { v1 } from './v1.ts'

/** The admin API under `/api/v1`, its documentation under `/api/docs`, `/healthz` and `/readyz`. Nothing else is answered. */
export function createApi(deps: ApiDeps): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>()
  const answerTo = (thrown: unknown, c: Context) => problemOf(thrown, c, deps.log)
  api.onError(answerTo)
  api.route('/', healthRoutes(deps))
  api.route('/api/docs', apiDocs())

  api.use(
    '/api/*',
    guardedAnswer,
    neverStored,
    methodNotAllowed({ app: api, onMethodNotAllowed: (c, methods) => answerTo(notAllowed(c, methods), c) }),
  )
  api.get('/api/v1/openapi.json', (c) => c.json(openapiDocument()))
  api.use('/api/v1/*', sameOrigin(deps.baseUrl), identify(deps))
  api.route('/api/v1', v1)
  api.all('/api/*', (c) => answerTo(new DomainError('not_found', 'route_not_found'), c))
  return api
}

/** Whatever stands in an answer, a browser that is led to it runs and loads nothing. */
const guardedAnswer = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
})

const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

function notAllowed(c: Context, methods: string[]): DomainError {
  const allow = methods.join(', ')
  c.header('Allow', allow)
  return new DomainError('invalid', 'method_not_allowed', { params: { methods: allow } })
}
