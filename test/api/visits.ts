import { randomUUID } from 'node:crypto'
import { createHolder, recordMovements } from '@lykta/core/stock'
import { addVisitPhoto, logVisit, withdrawVisit } from '@lykta/core/visits'
import { png } from '../support/png.ts'
import { editionRow, placeRow } from '../support/printed.ts'
import type { Ask, Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = { path: { id: '00000000-0000-7000-8000-000000000000' } }
const elsewhere = { headers: { origin: 'https://elsewhere.example' } }
const wrong = { reason: 'Fel plats' }

/** What can be logged: cards on a shelf, and a place for them. */
async function entry({ ctx }: World): Promise<Parameters<typeof logVisit>[1]> {
  const [editionId, placeId] = [await editionRow(ctx), await placeRow(ctx)]
  const { id: toId } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  await recordMovements(ctx, { movements: [{ kind: 'printed', key: randomUUID(), editionId, quantity: 100, toId }] })
  return { key: randomUUID(), placeId, lines: [{ editionId, placed: 20 }] }
}

async function visit(world: World): Promise<{ path: { id: string } }> {
  const { id } = await logVisit(world.ctx, await entry(world))
  return { path: { id } }
}

const logged = async (world: World, more: object = {}): Promise<Ask> => ({ body: { ...(await entry(world)), ...more } })

/** Visits, what lies where, and the telephone's sheet. */
export const visits: Scenarios = {
  listVisits: {
    200: async (world) => {
      await visit(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'nowhere' } }),
  },
  logVisit: {
    201: (world) => logged(world),
    403: async (world) => ({ ...(await logged(world, { visitedBy: 'another' })), as: 'volunteer' }),
    404: (world) => logged(world, { placeId: nobody.path.id }),
    409: async (world) => {
      const body = await entry(world)
      await logVisit(world.ctx, body)
      return { body: { ...body, refused: true } }
    },
    422: (world) => logged(world, { visitedOn: '2026-12-01' }),
  },
  getVisit: { 200: visit, 404: () => nobody },
  withdrawVisit: {
    200: async (world) => ({ ...(await visit(world)), body: wrong }),
    403: async (world) => ({ ...(await visit(world)), ...elsewhere, body: wrong }),
    404: () => ({ ...nobody, body: wrong }),
    409: async (world) => {
      const { path } = await visit(world)
      await withdrawVisit(world.ctx, { visitId: path.id, ...wrong })
      return { path, body: wrong }
    },
  },
  addVisitPhoto: {
    200: async (world) => ({ ...(await visit(world)), body: png, type: 'image/png' }),
    403: async (world) => ({ ...(await visit(world)), ...elsewhere, body: png, type: 'image/png' }),
    404: () => ({ ...nobody, body: png, type: 'image/png' }),
    422: async (world) => ({ ...(await visit(world)), body: 'no picture', type: 'image/png' }),
  },
  getVisitPhoto: {
    200: async (world) => {
      const { path } = await visit(world)
      await addVisitPhoto(world.ctx, { visitId: path.id, bytes: png })
      return { path }
    },
    404: visit,
  },
  listLying: {
    200: async (world) => {
      await visit(world)
      return { query: { municipalityCode: '0180' } }
    },
    400: () => ({ query: { municipalityCode: 'Solna' } }),
  },
  logSheet: {
    200: async (world) => {
      await visit(world)
      return { as: 'volunteer' }
    },
  },
}
