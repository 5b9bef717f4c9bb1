import { z } from '@hono/zod-openapi'
import { MarkReturned, markPosted, markReturned, PrintPost, postStatus, printPost } from '@lykta/core/newsletters'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['Newsletters']
const count = z.number().int()

const Status = z
  .object({
    waiting: count,
    printed: count,
    viaTaxAgency: count,
    plainEnvelopes: count,
    byLanguage: z.array(z.object({ language: z.string(), count })),
    posted: count,
    returned: count,
    onlyPostLeft: z.boolean(),
  })
  .openapi('PostStatus')

const PrintBody = PrintPost.omit({ newsletterId: true }).openapi('PrintPost')
const ReturnBody = MarkReturned.omit({ newsletterId: true }).openapi('MarkReturned')

const status = operation({
  method: 'get',
  path: '/{id}/post',
  operationId: 'postStatus',
  tags,
  summary: 'How it goes with what the letter sends by post: numbers only',
  request: { params: Id },
  responses: { 200: json(Status, 'The numbers'), ...problems(403, 404) },
})

const print = operation({
  method: 'post',
  path: '/{id}/post/print',
  operationId: 'printPost',
  tags,
  summary: 'The letters in hand on paper, at most a hundred: the same ones until they are marked as posted',
  request: { params: Id, body: jsonBody(PrintBody, { part: 'labels', firstLabel: 4 }) },
  responses: {
    200: { description: 'Letters, labels or the envelope sheet', content: fileBody('application/pdf').content },
    ...problems(404, 409),
  },
})

const posted = operation({
  method: 'post',
  path: '/{id}/post/posted',
  operationId: 'markPosted',
  tags,
  summary: 'What was printed is in the box; it is not printed again',
  request: { params: Id },
  responses: { 200: json(z.object({ posted: count }).openapi('Posted'), 'How many were posted'), ...problems(404, 409) },
})

const returned = operation({
  method: 'post',
  path: '/{id}/post/returned',
  operationId: 'markReturned',
  tags,
  summary: 'A letter has come back with the post',
  request: { params: Id, body: jsonBody(ReturnBody, { deliveryId: '17', reason: 'moved' }) },
  responses: { 204: { description: 'Noted' }, ...problems(404) },
})

/** What goes by post: printed, posted, and perhaps come back. */
export const postRoutes = routes()
  .openapi(status, async (c) => c.json(await postStatus(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(print, async (c) => {
    const { pdf } = await printPost(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }, c.var.deps)
    return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' })
  })
  .openapi(posted, async (c) => c.json(await markPosted(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(returned, async (c) => {
    await markReturned(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id })
    return c.body(null, 204)
  })
