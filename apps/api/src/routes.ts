import { OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi'
import { invalidInput } from '@lykta/core'
import type { ApiEnv } from './environment.ts'
import { guardsOf } from './guards.ts'
import { impliedProblems } from './problem.ts'

/** The routes of one resource. Input that the schema refuses is `invalid_input` before the handler is called. */
export const routes = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error)
    },
  })

type Config = Omit<RouteConfig, 'path' | 'middleware' | 'operationId' | 'summary' | 'tags'> & {
  operationId: string
  summary: string
  tags: string[]
}

/** The scheme under which the session cookie stands in the document. */
export const sessionCookie = 'session'

/**
 * Describes a route. Without `security: []` it is for those signed in. The problems that follow from the shape of a
 * route (no session, a broken body, a foreign origin, the database away) are added here; a route names its own only.
 */
export function operation<P extends string, R extends Config & { path: P }>(config: R): R {
  return {
    ...config,
    security: config.security ?? [{ [sessionCookie]: [] }],
    responses: { ...config.responses, ...impliedProblems(config) },
    middleware: guardsOf(config),
  }
}

/** An answer in JSON. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A body in JSON, which is never left out. */
export const jsonBody = <S extends z.ZodType>(schema: S, example?: z.input<S>) => ({
  required: true,
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
})

/** A body that is a file: the whole of it, or the part `file` where it comes from a form. */
export const fileBody = (...types: string[]) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema: type === 'multipart/form-data' ? formWithFile : bytes }])),
})

const bytes = { type: 'string' as const, format: 'binary' }
const formWithFile = { type: 'object' as const, properties: { file: bytes }, required: ['file'] }
