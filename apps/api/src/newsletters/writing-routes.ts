import {
  addImage,
  createNewsletter,
  getImage,
  getNewsletter,
  ListNewsletters,
  listNewsletters,
  setContent,
  updateNewsletter,
} from '@lykta/core/newsletters'
import { etag } from 'hono/etag'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import { ContentBody, ContentParams, Image, ImageParams, Newsletter, NewsletterBody, NewsletterChanges, NewsletterPage } from './schemas.ts'

const tags = ['Newsletters']
const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listNewsletters',
  tags,
  summary: 'Newsletters, newest first',
  request: { query: ListNewsletters },
  responses: { 200: json(NewsletterPage, 'A page of newsletters'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createNewsletter',
  tags,
  summary: 'Start a draft in a series',
  request: { body: jsonBody(NewsletterBody) },
  responses: { 201: json(Newsletter, 'The draft'), ...problems(404) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getNewsletter',
  tags,
  summary: 'One newsletter with its words',
  request: { params: Id },
  responses: {
    200: json(Newsletter, 'The newsletter; ETag names this state of it'),
    304: { description: 'It is still as If-None-Match says' },
    ...problems(403, 404),
  },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateNewsletter',
  tags,
  summary: 'Change the fields that are given; what was submitted or approved becomes a draft again',
  request: { params: Id, body: jsonBody(NewsletterChanges, { revision: 1, title: 'Vårbrev' }) },
  responses: { 200: json(Newsletter, 'The newsletter, with its next revision'), ...problems(404, 409, 422) },
})

const putContent = operation({
  method: 'put',
  path: '/{id}/contents/{language}',
  operationId: 'setContent',
  tags,
  summary: 'Set what a newsletter says in one language, whole',
  request: {
    params: ContentParams,
    body: jsonBody(ContentBody, {
      revision: 1,
      content: { subject: 'Våren hos oss', blocks: [{ type: 'text', markdown: 'Hej {{givenName|du}}!' }] },
    }),
  },
  responses: { 200: json(Newsletter, 'The newsletter, with its next revision'), ...problems(404, 409) },
})

const postImage = operation({
  method: 'post',
  path: '/{id}/images',
  operationId: 'addImage',
  tags,
  summary: 'Store an image for a newsletter, at most 10 MB; it is turned, made small enough and freed of what the camera wrote in it',
  request: { params: Id, body: fileBody(...imageTypes) },
  responses: { 201: json(Image, 'The image'), ...problems(404, 422) },
})

const oneImage = operation({
  method: 'get',
  path: '/{id}/images/{imageId}',
  operationId: 'getImage',
  tags,
  summary: 'One image',
  request: { params: ImageParams },
  responses: { 200: { description: 'The image', content: fileBody(...imageTypes).content }, ...problems(403, 404) },
})

const writing = routes()
writing.use('/:id', etag())

/** Newsletters until they are submitted. */
export const writingRoutes = writing
  .openapi(list, async (c) => c.json(await listNewsletters(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createNewsletter(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) =>
    c.json(await updateNewsletter(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }), 200),
  )
  .openapi(putContent, async (c) => {
    const { id: newsletterId, language } = c.req.valid('param')
    return c.json(await setContent(c.var.ctx, { ...c.req.valid('json'), newsletterId, language }), 200)
  })
  .openapi(postImage, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await addImage(c.var.ctx, { newsletterId: c.req.valid('param').id, bytes }), 201)
  })
  .openapi(oneImage, async (c) => {
    const { id: newsletterId, imageId } = c.req.valid('param')
    const { bytes, contentType } = await getImage(c.var.ctx, { newsletterId, imageId })
    return c.body(bytes, 200, { 'content-type': contentType })
  })
