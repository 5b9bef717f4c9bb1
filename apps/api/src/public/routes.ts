import { z } from '@hono/zod-openapi'
import { createLimit, DomainError } from '@lykta/core'
import { archivedLetter, ListArchive, listArchive } from '@lykta/core/newsletters'
import { SignUp, signUp, signUpLimit } from '@lykta/core/subscriptions'
import { Id, Instant, named, pageOf } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['For everybody']

const language = z
  .string()
  .max(35)
  .optional()
  .openapi({ description: 'The reader’s; where a letter lacks it, one that it has', example: 'ar' })

const item = {
  newsletterId: z.uuid(),
  subject: z.string(),
  language: z.string(),
  languages: z.array(z.string()),
  sentAt: Instant,
}
const ArchivePage = pageOf(z.object(item).openapi('ArchiveItem')).openapi('ArchivePage')
const PublicLetter = z
  .object({ ...item, html: z.string(), text: z.string() })
  .openapi('PublicLetter', { description: 'A whole document, for a sandboxed frame; it names no recipient' })

const list = operation({
  method: 'get',
  path: '/archive',
  operationId: 'listArchive',
  tags,
  summary: 'The letters that everybody may read, newest first',
  security: [],
  request: { query: ListArchive },
  responses: { 200: json(ArchivePage, 'A page of letters') },
})

const get = operation({
  method: 'get',
  path: '/archive/{id}',
  operationId: 'archivedLetter',
  tags,
  summary: 'A letter that everybody may read; one that is not public, not sent or not there is not found alike',
  security: [],
  request: { params: Id, query: z.object({ language }) },
  responses: { 200: json(PublicLetter, 'The letter'), ...problems(404) },
})

const join = operation({
  method: 'post',
  path: '/sign-ups',
  operationId: 'signUp',
  tags,
  summary: 'Ask for a series that is open; the answer never tells whether the address is known, and a mail asks its owner to confirm',
  security: [],
  request: { body: jsonBody(named(SignUp, 'SignUp'), { series: 'news', email: 'kim@mejl.example', language: 'sv' }) },
  responses: { 202: { description: 'If the address can be written to, a mail is on its way' }, ...problems(404, 429) },
})

const mayTry = createLimit(signUpLimit)

/** What visitors of the association's website may see and ask for. */
export const publicRoutes = routes()
  .openapi(list, async (c) => c.json(await listArchive(c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => {
    const { id: newsletterId } = c.req.valid('param')
    return c.json(await archivedLetter(c.var.ctx, { newsletterId, ...c.req.valid('query') }, c.var.deps), 200)
  })
  .openapi(join, async (c) => {
    if (!mayTry(c.var.deps.clientAddress(c), c.var.ctx.clock.now()))
      throw new DomainError('unavailable', 'sign_up_too_many', { params: { seconds: signUpLimit.windowMs / 1000 } })
    await signUp(c.var.ctx, c.req.valid('json'))
    return c.body(null, 202)
  })
