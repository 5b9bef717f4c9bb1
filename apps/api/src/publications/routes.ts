import { Readable } from 'node:stream'
import {
  addFile,
  fileTypes,
  getFile,
  getPublication,
  getShares,
  ListPublications,
  listPublications,
  readFile,
  setShares,
  setShelf,
} from '@lykta/core/publications'
import { Id } from '../formats.ts'
import { uploadedFile } from '../imports/uploaded-file.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import { Publication, PublicationFile, PublicationPage, Shares, SharesBody, ShelfBody } from './schemas.ts'

const tags = ['Publications']
const types = Object.values(fileTypes)

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listPublications',
  tags,
  summary: 'Editions that are not withdrawn, with their files and how often each was downloaded',
  request: { query: ListPublications },
  responses: { 200: json(PublicationPage, 'A page of editions'), ...problems(403) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getPublication',
  tags,
  summary: 'An edition as it stands towards the public',
  request: { params: Id },
  responses: { 200: json(Publication, 'The edition'), ...problems(403, 404) },
})

const shelf = operation({
  method: 'put',
  path: '/{id}/shelf',
  operationId: 'setShelf',
  tags,
  summary: 'Put an edition on the public page, for reading or for asking for copies, or take it away',
  request: { params: Id, body: jsonBody(ShelfBody, { public: true }) },
  responses: { 200: json(Publication, 'The edition'), ...problems(404, 422) },
})

const add = operation({
  method: 'put',
  path: '/{id}/file',
  operationId: 'addFile',
  tags,
  summary: 'Add the file that is read from now on; the same file again is the same',
  request: { params: Id, body: fileBody(...types, 'multipart/form-data') },
  responses: { 200: json(PublicationFile, 'What is known of the file'), ...problems(404, 422) },
})

const read = operation({
  method: 'get',
  path: '/{id}/file',
  operationId: 'getFile',
  tags,
  summary: 'The file itself, public or not; it is not counted as a download',
  request: { params: Id },
  responses: { 200: { description: 'The file', content: fileBody(...types).content }, ...problems(403, 404) },
})

const shares = operation({
  method: 'get',
  path: '/{id}/shares',
  operationId: 'getShares',
  tags,
  summary: 'Who publishes it together, what each is due of copies and cost, and what became of it',
  request: { params: Id },
  responses: { 200: json(Shares, 'The account'), ...problems(403, 404) },
})

const share = operation({
  method: 'put',
  path: '/{id}/shares',
  operationId: 'setShares',
  tags,
  summary: 'Say who publishes it together and in what parts; an empty list is an edition of ours alone',
  request: { params: Id, body: jsonBody(SharesBody, { shares: [] }) },
  responses: { 200: json(Shares, 'The account'), ...problems(404, 422) },
})

/** Editions with a file, towards the public and towards those who publish together. */
export const publicationRoutes = routes()
  .openapi(list, async (c) => c.json(await listPublications(c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => c.json(await getPublication(c.var.ctx, { editionId: c.req.valid('param').id }), 200))
  .openapi(shelf, async (c) => {
    const { id: editionId } = c.req.valid('param')
    await setShelf(c.var.ctx, { ...c.req.valid('json'), editionId })
    return c.json(await getPublication(c.var.ctx, { editionId }), 200)
  })
  .openapi(add, async (c) => {
    const bytes = new Uint8Array(await uploadedFile(c.req))
    return c.json(await addFile(c.var.ctx, { editionId: c.req.valid('param').id, bytes }), 200)
  })
  .openapi(read, async (c) => {
    const file = await getFile(c.var.ctx, { editionId: c.req.valid('param').id })
    const pieces = Readable.from(readFile(c.var.ctx, file, { start: 0, end: file.size - 1 }))
    // the same stream under another name in the types
    return c.body(Readable.toWeb(pieces) as ReadableStream, 200, {
      'Content-Type': fileTypes[file.type],
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="material-${file.language}.${file.type}"`,
    })
  })
  .openapi(shares, async (c) => c.json(await getShares(c.var.ctx, { editionId: c.req.valid('param').id }), 200))
  .openapi(share, async (c) => {
    const { id: editionId } = c.req.valid('param')
    await setShares(c.var.ctx, { ...c.req.valid('json'), editionId })
    return c.json(await getShares(c.var.ctx, { editionId }), 200)
  })
