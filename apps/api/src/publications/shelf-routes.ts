import { createLimit, DomainError } from '@lykta/core'
import { listShelf, RequestCopies, requestCopies, requestLimit } from '@lykta/core/publications'
import { named } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Shelf } from './schemas.ts'

const tags = ['For everybody']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listShelf',
  tags,
  summary: 'Material that everybody may read, with the address of each file, and what organisations may ask for',
  security: [],
  responses: { 200: json(Shelf, 'All of it') },
})

const request = operation({
  method: 'post',
  path: '/requests',
  operationId: 'requestCopies',
  tags,
  summary: 'An organisation asks for printed copies; sent again with the same key it is the same request',
  security: [],
  request: {
    body: jsonBody(named(RequestCopies, 'RequestCopies'), {
      key: '6f1c1b9e-2f5a-4f0e-9a52-0d6f3e1b7c11',
      organisation: 'Exempelbiblioteket',
      email: 'info@biblioteket.example',
      address: 'Exempelgatan 1\n123 45 Exempelby',
      language: 'sv',
      lines: [{ editionId: '00000000-0000-7000-8000-000000000000', asked: 50 }],
    }),
  },
  responses: { 202: { description: 'It waits for an answer' }, ...problems(409, 422, 429) },
})

const mayTry = createLimit(requestLimit)

/** What visitors of the association's website may read and ask for in print. */
export const shelfRoutes = routes()
  .openapi(list, async (c) => {
    const items = await listShelf(c.var.ctx)
    const url = (editionId: string) => `${c.var.deps.baseUrl}/material/${editionId}/file`
    return c.json({ items: items.map(({ file, ...item }) => ({ ...item, file: file && addressed(file, url(item.editionId)) })) }, 200)
  })
  .openapi(request, async (c) => {
    if (!mayTry(c.var.deps.clientAddress(c), c.var.ctx.clock.now()))
      throw new DomainError('unavailable', 'sign_up_too_many', { params: { seconds: requestLimit.windowMs / 1000 } })
    await requestCopies(c.var.ctx, c.req.valid('json'))
    return c.body(null, 202)
  })

type File = NonNullable<Awaited<ReturnType<typeof listShelf>>[number]['file']>

const addressed = ({ type, size, sha256 }: File, url: string) => ({ type, size, sha256, url })
