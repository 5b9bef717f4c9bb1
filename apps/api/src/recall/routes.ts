import { ListRecall, listRecallClosed, listRecallPlaces, outdatedFacts, recallOverview } from '@lykta/core/recall'
import { problems } from '../problem.ts'
import { json, operation, routes } from '../routes.ts'
import { RecallClosedPage, RecallOverview, RecallPage } from './schemas.ts'

const tags = ['Recall']

const overview = operation({
  method: 'get',
  path: '/',
  operationId: 'recallOverview',
  tags,
  summary: 'Which old facts are still out there, on which editions, and how much is left',
  responses: { 200: json(RecallOverview, 'Facts and editions'), ...problems(403) },
})

const places = operation({
  method: 'get',
  path: '/places',
  operationId: 'listRecallPlaces',
  tags,
  summary: 'Where it still lies, in the order of a round trip: what is recalled, one edition, or all that carries the old of a fact',
  request: { query: ListRecall },
  responses: { 200: json(RecallPage, 'A page of places'), ...problems(403) },
})

const closed = operation({
  method: 'get',
  path: '/closed',
  operationId: 'listRecallClosed',
  tags,
  summary: 'The visits after which none of it lay at a place any more, the last first',
  request: { query: ListRecall },
  responses: { 200: json(RecallClosedPage, 'A page of visits'), ...problems(403) },
})

/** What is to be taken back from where, and what has been. */
export const recallRoutes = routes()
  .openapi(overview, async (c) => {
    const { ctx } = c.var
    return c.json({ facts: await outdatedFacts(ctx), editions: await recallOverview(ctx) }, 200)
  })
  .openapi(places, async (c) => c.json(await listRecallPlaces(c.var.ctx, c.req.valid('query')), 200))
  .openapi(closed, async (c) => c.json(await listRecallClosed(c.var.ctx, c.req.valid('query')), 200))
