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
    guards.push(mediaTypeIn(types), limitFor(types))
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

function limitFor(types: string[]): MiddlewareHandler {
  if (types.includes('application/json')) return bodyWithin(maximumJsonBytes)
  const inMemory = bodyWithin(maximumFileBytes)
  if (!types.includes('text/csv')) return inMemory
  // a table that is the body itself is measured while it is laid on the disk
  return (c, next) => (isMultipart(c.req.header('content-type')) ? inMemory(c, next) : next())
}

const maximumJsonBytes = 1_000_000
/** Above the 10 MB that core reads of a file which is held in memory, with room for the parts around it in a multipart body. */
const maximumFileBytes = 11_000_000

const bodyWithin = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new DomainError('invalid', 'body_too_large', { params: { megabytes: maxSize / 1_000_000 } })
    },
  })
