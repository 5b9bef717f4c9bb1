import {
  ContactPair,
  compareContacts,
  FindPair,
  findPair,
  ListDuplicates,
  listDuplicates,
  listMerges,
  MergeContacts,
  mergeContacts,
  tellApart,
  undoMerge,
} from '@lykta/core/duplicates'
import { Id, named } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Comparison, DuplicatePage, FoundPair, Merged, RecentMerges } from './schemas.ts'

const tags = ['Duplicates']
const [one, other] = ['0197a1b2-0000-7000-8000-000000000000', '0197a1b2-0000-7000-8000-000000000001']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listDuplicates',
  tags,
  summary: 'Persons who may be in the register twice',
  request: { query: ListDuplicates },
  responses: { 200: json(DuplicatePage, 'A page of pairs'), ...problems(403) },
})

const compare = operation({
  method: 'get',
  path: '/compare',
  operationId: 'compareContacts',
  tags,
  summary: 'Two persons side by side; that both were seen is written down',
  request: { query: ContactPair },
  responses: { 200: json(Comparison, 'All that is held of both'), ...problems(403, 404, 422) },
})

const find = operation({
  method: 'get',
  path: '/pair',
  operationId: 'findPair',
  tags,
  summary: 'The contacts behind two membership numbers; the board may merge any two',
  request: { query: FindPair },
  responses: { 200: json(FoundPair, 'Their ids'), ...problems(403, 422) },
})

const apart = operation({
  method: 'post',
  path: '/told-apart',
  operationId: 'tellApart',
  tags,
  summary: 'Two of a pair are two persons: do not show them again',
  request: { body: jsonBody(named(ContactPair, 'ContactPair'), { firstId: one, secondId: other }) },
  responses: { 204: { description: 'Remembered' }, ...problems(404, 422) },
})

export const duplicateRoutes = routes()
  .openapi(list, async (c) => c.json(await listDuplicates(c.var.ctx, c.req.valid('query')), 200))
  .openapi(compare, async (c) => c.json(await compareContacts(c.var.ctx, c.req.valid('query')), 200))
  .openapi(find, async (c) => c.json(await findPair(c.var.ctx, c.req.valid('query')), 200))
  .openapi(apart, async (c) => {
    await tellApart(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })

const merges = operation({
  method: 'get',
  path: '/',
  operationId: 'listMerges',
  tags,
  summary: 'What was merged within the last day, and can be undone',
  responses: { 200: json(RecentMerges, 'Newest first'), ...problems(403) },
})

const merge = operation({
  method: 'post',
  path: '/',
  operationId: 'mergeContacts',
  tags,
  summary: 'Make one of two contacts that are the same person',
  description:
    'The one that is kept gets everything the other had: memberships, periods, claims, letters, choices. Of two words on safe contact ' +
    'the stricter stands, of a yes and a no the no. It can be undone for a day. With a new identity nothing of the other is kept and ' +
    'nothing can be undone; only the board does that, with `withoutTrace`.',
  request: { body: jsonBody(named(MergeContacts, 'MergeContacts'), { keptId: one, goneId: other, take: ['phone'] }) },
  responses: { 201: json(Merged, 'They are one'), ...problems(404, 409, 422) },
})

const undo = operation({
  method: 'post',
  path: '/{id}/undo',
  operationId: 'undoMerge',
  tags,
  summary: 'Part what was merged within the last day; the id is that of the contact that is gone',
  request: { params: Id },
  responses: { 204: { description: 'Everything is as it was' }, ...problems(403, 404, 409) },
})

export const mergeRoutes = routes()
  .openapi(merges, async (c) => c.json({ merges: await listMerges(c.var.ctx) }, 200))
  .openapi(merge, async (c) => c.json(await mergeContacts(c.var.ctx, c.req.valid('json')), 201))
  .openapi(undo, async (c) => {
    await undoMerge(c.var.ctx, { goneId: c.req.valid('param').id })
    return c.body(null, 204)
  })
