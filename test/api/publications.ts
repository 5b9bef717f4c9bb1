import { addFile, declineCopies, listCopyRequests, requestCopies } from '@lykta/core/publications'
import { createHolder } from '@lykta/core/stock'
import { edition, orderable, pdf, publication, request } from '../support/publications.ts'
import type { Ask, Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const at = (id: string) => ({ path: { id } })

/** An organisation has asked for copies; those that are sent leave this store. */
async function asked({ ctx }: World) {
  const { editionId, storeId } = await orderable(ctx)
  await requestCopies(ctx, request(editionId))
  const [one] = (await listCopyRequests(ctx)).items
  return { id: one?.id ?? '', editionId, storeId }
}

async function sending(world: World, sent = 40) {
  const { id, editionId, storeId } = await asked(world)
  return { ...at(id), body: { holderId: storeId, lines: [{ editionId, sent }] } }
}

async function handled(world: World) {
  const ask = await sending(world)
  await declineCopies(world.ctx, { requestId: ask.path.id, reason: 'other' })
  return ask
}

async function shares({ ctx }: World) {
  const { editionId, storeId } = await orderable(ctx)
  const { id: partner } = await createHolder(ctx, { kind: 'partner', name: 'Astajouren' })
  return { ...at(editionId), body: { shares: [storeId, partner].map((holderId) => ({ holderId, parts: 1 })) } }
}

const order = async ({ ctx }: World): Promise<Ask> => ({ as: 'nobody', body: request((await orderable(ctx)).editionId) })

/** Files, the public page, requests for printed copies, and shares. */
export const publications: Scenarios = {
  listShelf: {
    200: async ({ ctx }) => {
      await publication(ctx)
      await orderable(ctx)
      return { as: 'nobody' }
    },
  },
  requestCopies: {
    202: order,
    409: async (world) => {
      const { editionId } = await orderable(world.ctx)
      const first = request(editionId)
      await requestCopies(world.ctx, first)
      return { as: 'nobody', body: { ...first, lines: [{ editionId, asked: 1 }] } }
    },
    422: async ({ ctx }) => ({ as: 'nobody', body: request(await edition(ctx)) }),
    429: async (world) => {
      const ask = await order(world)
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(ask.body) }
      for (let tries = 0; tries < 10; tries++) await world.request('/api/v1/shelf/requests', init, 'nobody')
      return ask
    },
  },
  listPublications: {
    200: async ({ ctx }) => {
      await publication(ctx)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'the beginning' } }),
  },
  getPublication: { 200: async ({ ctx }) => at(await publication(ctx)) },
  setShelf: {
    200: async ({ ctx }) => ({ ...at(await publication(ctx)), body: { public: true, orderable: true } }),
    422: async ({ ctx }) => ({ ...at(await edition(ctx)), body: { public: true } }),
  },
  addFile: {
    200: async ({ ctx }) => ({ ...at(await edition(ctx)), body: pdf() }),
    422: async ({ ctx }) => ({ ...at(await edition(ctx)), body: new TextEncoder().encode('MZ') }),
  },
  getFile: {
    200: async ({ ctx }) => {
      const editionId = await edition(ctx)
      await addFile(ctx, { editionId, bytes: pdf() })
      return at(editionId)
    },
  },
  getShares: { 200: async (world) => at((await shares(world)).path.id) },
  setShares: {
    200: shares,
    422: async (world) => ({ ...(await shares(world)), body: { shares: [1, 2].map(() => ({ holderId: crypto.randomUUID(), parts: 1 })) } }),
  },
  listCopyRequests: {
    200: async (world) => {
      await asked(world)
      return { query: { state: 'new' } }
    },
    400: () => ({ query: { state: 'lost' } }),
  },
  getCopyRequest: { 200: async (world) => at((await asked(world)).id) },
  sendCopies: { 200: sending, 409: handled, 422: (world) => sending(world, 0) },
  declineCopies: {
    200: async (world) => ({ ...at((await asked(world)).id), body: { reason: 'none_left' } }),
    409: async (world) => ({ ...(await handled(world)), body: { reason: 'none_left' } }),
  },
}
