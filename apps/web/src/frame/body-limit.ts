import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'

const megabyte = 1024 * 1024

const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })

const forFiles = upTo(16 * megabyte)
const forForms = upTo(megabyte)

/** Refuses a body that is too large before it is read. Only a form that sends a file may be large. */
export const limitBody = (): MiddlewareHandler => (c, next) => {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return forForms(c, next)
  // laid on the disk as it comes and measured there; a body of no known length would be held in memory here
  return c.req.path === '/members/import' ? next() : forFiles(c, next)
}
