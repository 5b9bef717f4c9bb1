import type { RouteConfig } from '@hono/zod-openapi'
import { DomainError } from '@lykta/core'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ApiEnv } from './environment.ts'
import { isMultipart } from './imports/uploaded-file.ts'

type Guarded = Pick<RouteConfig, 'security' | 'request'>

/** What a request must pass before its input is looked at. */
export function guardsOf({ security, request }: Guarded): MiddlewareHandler<ApiEnv>[] {
  const guards: MiddlewareHandler<ApiEnv>[] = security?.length === 0 ? [] : [signedIn]
  const content = request?.body?.content
  if (content) {
    const types = Object.keys(content)
    guards.push(mediaTypeIn(types), types.includes('application/json') ? bodyWithin(maximumJsonBytes) : formWithin)
  }
  return guards
}

const signedIn: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!c.var.user) throw new DomainError('unauthenticated', 'sign_in_required')
  await next()
}

const mediaTypeIn =
  (types: string[]): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (!types.includes(given)) throw new DomainError('invalid', 'unsupported_media_type', { params: { types: types.join(', ') } })
    await next()
  }

const maximumJsonBytes = 1_000_000
/** A form with a file in it, which is held in memory. A file that is the body itself is measured where it is laid on the disk. */
const maximumFormBytes = 11_000_000

const bodyWithin = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new DomainError('invalid', 'body_too_large', { params: { megabytes: maxSize / 1_000_000 } })
    },
  })

const formWithin: MiddlewareHandler = (c, next) =>
  isMultipart(c.req.header('content-type')) ? bodyWithin(maximumFormBytes)(c, next) : next()
