import { STATUS_CODES } from 'node:http'
import { type RouteConfig, z } from '@hono/zod-openapi'
import { DomainError, type ErrorKind, type Issue, isUnavailable, type Log } from '@lykta/core'
import { errorMessage, type PageLanguage } from '@lykta/i18n'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { readerLanguage } from './reader-language.ts'

/** HTTP codes stand in this file only. */
const statusOfKind: Record<ErrorKind, ContentfulStatusCode> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  unavailable: 503,
}

/** Errors of HTTP itself, which core knows nothing of. */
const statusOfCode = new Map<string, ContentfulStatusCode>([
  ['method_not_allowed', 405],
  ['body_too_large', 413],
  ['file_too_big', 413],
  ['unsupported_media_type', 415],
  ['sign_in_too_many', 429],
  ['sign_up_too_many', 429],
])

const descriptions = {
  400: 'The request is not as the document says it must be',
  401: 'Nobody is signed in',
  403: 'The user may not do this, or the request comes from another website',
  404: 'There is no such thing',
  409: 'It is not in a state where this can be done',
  413: 'The body is too large',
  415: 'The body is of another media type',
  422: 'A rule says no',
  429: 'Too many tries; Retry-After says how many seconds to wait',
  503: 'Something this needs is away for the moment; Retry-After says how many seconds to wait',
} as const
type ProblemStatus = keyof typeof descriptions

export const Problem = z
  .object({
    type: z.string().openapi({ description: 'Stable; one for each code', example: 'urn:lykta:problem:contact_not_found' }),
    title: z.string().openapi({ example: 'Not Found' }),
    status: z.number().int().openapi({ example: 404 }),
    detail: z.string().openapi({ description: 'For people, in the language of Accept-Language (sv or en)' }),
    code: z.string().openapi({ description: 'For programs: stable', example: 'contact_not_found' }),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
      .openapi({ description: 'Each place in the input that is wrong, as a JSON Pointer (RFC 6901)' }),
  })
  .openapi('Problem', { description: 'RFC 9457' })

/** The problems that a route's own rules lead to. */
export const problems = (...statuses: ProblemStatus[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]))

/** What `problems` points at: they are the same wherever they are. */
export const problemResponses = Object.entries(descriptions).map(([status, description]) => ({
  name: `Problem${status}`,
  response: { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
}))

/** The problems that follow from the shape of a route. */
export function impliedProblems({ method, request, security }: Pick<RouteConfig, 'method' | 'request' | 'security'>) {
  const statuses: ProblemStatus[] = [503]
  if (security?.length !== 0) statuses.push(401)
  if (method !== 'get') statuses.push(403)
  if (request?.body) statuses.push(400, 413, 415)
  if (request?.params || request?.query) statuses.push(400)
  return problems(...statuses)
}

/** The answer to whatever was thrown. What is not meant for the caller is logged and not told. */
export function problemOf(thrown: unknown, c: Context, log: Log): Response {
  const error = asDomainError(thrown)
  if (error) return write(c, statusOfCode.get(error.code) ?? statusOfKind[error.kind], error)
  log.error({ method: c.req.method, path: routeOf(c), ...traceOf(thrown) }, 'request_failed')
  return write(c, 500, { code: 'internal_error', params: {}, issues: [] })
}

function asDomainError(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown
  if (isUnavailable(thrown)) return new DomainError('unavailable', 'unavailable')
  // The only one left that Hono throws: JSON that is none.
  if (thrown instanceof HTTPException) return new DomainError('invalid', 'malformed_body')
  return undefined
}

function write(c: Context, status: ContentfulStatusCode, { code, params, issues }: Pick<DomainError, 'code' | 'params' | 'issues'>) {
  const language = readerLanguage(c)
  const problem: z.output<typeof Problem> = {
    type: `urn:lykta:problem:${code}`,
    title: STATUS_CODES[status] ?? '',
    status,
    detail: errorMessage(language, code, params),
    code,
    errors: issues.map((issue) => inWords(issue, language)),
  }
  c.header('Content-Language', language)
  c.header('Vary', 'Accept-Language', { append: true })
  if (status === 429 || status === 503) c.header('Retry-After', String(params['seconds'] ?? 5))
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' })
}

const inWords = ({ pointer, code, params }: Issue, language: PageLanguage) => ({
  pointer,
  code,
  detail: errorMessage(language, code, params),
})

/** The pattern of the route and not the path: ids of people stay out of the log. */
const routeOf = (c: Context) => matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? ''

/** Where it broke, without the message: that may quote what somebody wrote. */
function traceOf(thrown: unknown): { name: string; stack: string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, stack: [] }
  const trace = thrown.stack?.split(thrown.message).at(-1) ?? ''
  return {
    name: thrown.name,
    stack: trace
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at ')),
  }
}
