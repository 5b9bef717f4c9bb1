import { makeRound } from '@lykta/core/rounds'
import { createHolder } from '@lykta/core/stock'
import { editionRow, placeRow, visitRow } from '../support/printed.ts'
import { association } from '../support/register.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

/** A place that was visited, and a round that leads there. */
async function round({ ctx }: World) {
  await association(ctx)
  const placeId = await placeRow(ctx)
  const editionId = await editionRow(ctx)
  await visitRow(ctx, { placeId, on: '2026-11-01', lines: [{ editionId, leftOver: 0 }] })
  const { id } = await makeRound(ctx, { purpose: 'refill', placeIds: [placeId] })
  const seen = { visitedOn: '2026-11-20', stops: [{ placeId, lines: [{ editionId, leftOver: 0 }] }] }
  return { path: { id }, placeId, editionId, seen }
}

const pathOf = async (world: World) => ({ path: (await round(world)).path })

/** Rounds of printed material, and the report of where it went. */
export const rounds: Scenarios = {
  listDue: {
    200: async (world) => {
      await round(world)
      return { query: { municipalityCode: '0180', unvisited: 'true' } }
    },
    400: () => ({ query: { dueBy: 'snart' } }),
  },
  listRounds: {
    200: async (world) => {
      await round(world)
      return { query: { state: 'open', limit: '1' } }
    },
    400: () => ({ query: { after: 'x' } }),
  },
  makeRound: {
    201: async ({ ctx }) => ({ body: { purpose: 'recall', placeIds: [await placeRow(ctx)] } }),
    409: async (world) => ({ body: { purpose: 'refill', placeIds: [(await round(world)).placeId] } }),
    422: () => ({ body: { purpose: 'refill', placeIds: [nobody] } }),
  },
  getRound: { 200: pathOf },
  printRound: { 200: async (world) => ({ ...(await pathOf(world)), body: { language: 'en' } }) },
  enterRound: {
    200: async (world) => {
      const { path, seen } = await round(world)
      return { path, body: seen }
    },
    409: async (world) => {
      const { path, placeId, editionId } = await round(world)
      await createHolder(world.ctx, { kind: 'store', name: 'Kansliet' })
      return { path, body: { visitedOn: '2026-11-20', stops: [{ placeId, lines: [{ editionId, placed: 1 }] }] } }
    },
    422: async (world) => {
      const { path, seen } = await round(world)
      return { path, body: { ...seen, visitedOn: '2199-01-01' } }
    },
  },
  closeRound: { 200: pathOf },
  materialReport: {
    200: async (world) => {
      await round(world)
      return { query: { from: '2026-01-01', to: '2026-06-30' } }
    },
    400: () => ({ query: { from: 'i våras' } }),
    404: () => ({}),
    422: () => ({ query: { from: '2026-06-30', to: '2026-01-01' } }),
  },
}
