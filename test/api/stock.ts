import { randomUUID } from 'node:crypto'
import { withdrawEdition } from '@lykta/core/materials'
import { addDemandPeak, cancelPrintOrder, closeHolder, orderPrint, recordMovements, setReorderPoint } from '@lykta/core/stock'
import { shelf } from '../support/stock.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const at = (id: string) => ({ path: { id } })
const tomorrow = '2099-01-01'

/** Copies that go from the store to a partner. */
async function handed({ ctx }: World, quantity = 30) {
  const { editionId, storeId: fromId, partnerId: toId } = await shelf(ctx)
  return { kind: 'handed' as const, key: randomUUID(), editionId, quantity, fromId, toId }
}

async function movement(world: World): Promise<string> {
  const [row] = await recordMovements(world.ctx, { movements: [await handed(world)] })
  return row?.id ?? ''
}

async function count({ ctx }: World) {
  const { editionId, storeId } = await shelf(ctx)
  return { key: randomUUID(), editionId, holderId: storeId, found: 90, reason: 'Inventering' }
}

async function order({ ctx }: World, quantity = 500): Promise<string> {
  const { editionId, storeId: holderId } = await shelf(ctx)
  const { id } = await orderPrint(ctx, { editionId, holderId, quantity, costOre: 120_000, orderedOn: '2026-11-01' })
  return id
}

async function cancelled(world: World): Promise<string> {
  const orderId = await order(world)
  await cancelPrintOrder(world.ctx, { orderId })
  return orderId
}

const arrival = (quantity = 200) => ({ key: randomUUID(), quantity })

const ledger: Scenarios = {
  listStock: {
    200: async ({ ctx }) => {
      const { editionId } = await shelf(ctx)
      return { query: { editionId } }
    },
    400: () => ({ query: { limit: '0' } }),
  },
  listMovements: {
    200: async (world) => {
      await movement(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'nowhere' } }),
  },
  recordMovements: {
    201: async (world) => ({ body: { movements: [await handed(world)] } }),
    404: async (world) => ({ body: { movements: [{ ...(await handed(world)), editionId: nobody }] } }),
    409: async (world) => ({ body: { movements: [await handed(world, 101)] } }),
    422: async (world) => ({ body: { movements: [{ ...(await handed(world)), happenedOn: tomorrow }] } }),
  },
  getMovement: { 200: async (world) => at(await movement(world)), 404: () => at(nobody) },
  correctMovement: {
    201: async (world) => ({ ...at(await movement(world)), body: { reason: 'Fel upplaga' } }),
    404: () => ({ ...at(nobody), body: { reason: 'Fel upplaga' } }),
    409: async (world) => {
      const made = await handed(world)
      const [row] = await recordMovements(world.ctx, { movements: [made] })
      const back = { ...made, key: randomUUID(), fromId: made.toId, toId: made.fromId }
      await recordMovements(world.ctx, { movements: [back] })
      return { ...at(row?.id ?? ''), body: { reason: 'Fel upplaga' } }
    },
  },
  countStock: {
    201: async (world) => ({ body: await count(world) }),
    404: async (world) => ({ body: { ...(await count(world)), holderId: nobody } }),
    409: async (world) => {
      const made = await handed(world)
      await recordMovements(world.ctx, { movements: [made] })
      return { body: { key: made.key, editionId: made.editionId, holderId: made.fromId, found: 1, reason: 'Inventering' } }
    },
    422: async (world) => ({ body: { ...(await count(world)), happenedOn: tomorrow } }),
  },
}

const holders: Scenarios = {
  listHolders: {
    200: async ({ ctx }) => {
      await shelf(ctx)
      return { query: { state: 'open', limit: '1' } }
    },
    400: () => ({ query: { state: 'x' } }),
  },
  createHolder: {
    201: () => ({ body: { kind: 'store', name: 'Förrådet' } }),
    404: () => ({ body: { kind: 'volunteer', userId: 'nobody' } }),
    409: async ({ ctx }) => {
      await shelf(ctx)
      return { body: { kind: 'partner', name: 'Kansliet' } }
    },
  },
  getHolder: { 200: async ({ ctx }) => at((await shelf(ctx)).storeId), 404: () => at(nobody) },
  renameHolder: {
    200: async ({ ctx }) => ({ ...at((await shelf(ctx)).storeId), body: { name: 'Förrådet' } }),
    404: () => ({ ...at(nobody), body: { name: 'Förrådet' } }),
    409: async ({ ctx }) => ({ ...at((await shelf(ctx)).storeId), body: { name: 'Systerjouren' } }),
  },
  closeHolder: {
    200: async ({ ctx }) => at((await shelf(ctx)).partnerId),
    404: () => at(nobody),
    409: async ({ ctx }) => at((await shelf(ctx)).storeId),
  },
  openHolder: {
    200: async ({ ctx }) => {
      const { partnerId } = await shelf(ctx)
      await closeHolder(ctx, { holderId: partnerId })
      return at(partnerId)
    },
    404: () => at(nobody),
  },
}

const orders: Scenarios = {
  listPrintOrders: {
    200: async (world) => {
      await order(world)
      return { query: { state: 'open' } }
    },
    400: () => ({ query: { state: 'x' } }),
  },
  orderPrint: {
    201: async ({ ctx }) => {
      const { editionId, storeId: holderId } = await shelf(ctx)
      return { body: { editionId, holderId, quantity: 500 } }
    },
    404: async ({ ctx }) => ({ body: { editionId: nobody, holderId: (await shelf(ctx)).storeId, quantity: 500 } }),
    409: async ({ ctx }) => {
      const { editionId, storeId: holderId } = await shelf(ctx)
      await withdrawEdition(ctx, { editionId })
      return { body: { editionId, holderId, quantity: 500 } }
    },
    422: async ({ ctx }) => {
      const { editionId, storeId: holderId } = await shelf(ctx)
      return { body: { editionId, holderId, quantity: 500, orderedOn: tomorrow } }
    },
  },
  getPrintOrder: { 200: async (world) => at(await order(world)), 404: () => at(nobody) },
  updatePrintOrder: {
    200: async (world) => ({ ...at(await order(world)), body: { costOre: 125_000, expectedOn: '2026-12-15' } }),
    404: () => ({ ...at(nobody), body: { costOre: 1 } }),
    422: async (world) => ({ ...at(await order(world)), body: { expectedOn: '2026-01-01' } }),
  },
  receivePrint: {
    201: async (world) => ({ ...at(await order(world)), body: arrival() }),
    404: () => ({ ...at(nobody), body: arrival() }),
    409: async (world) => ({ ...at(await cancelled(world)), body: arrival() }),
    422: async (world) => ({ ...at(await order(world)), body: { ...arrival(), happenedOn: '2026-01-01' } }),
  },
  cancelPrintOrder: {
    200: async (world) => at(await order(world)),
    404: () => at(nobody),
    409: async (world) => at(await cancelled(world)),
  },
}

const reordering: Scenarios = {
  listReorderNeeds: {
    200: async ({ ctx }) => {
      const { materialId } = await shelf(ctx)
      await setReorderPoint(ctx, { materialId, language: 'sv', quantity: 300, leadDays: 14 })
      return {}
    },
  },
  setReorderPoint: {
    200: async ({ ctx }) => ({ path: { id: (await shelf(ctx)).materialId, language: 'sv' }, body: { quantity: 300, leadDays: 14 } }),
    404: () => ({ path: { id: nobody, language: 'sv' }, body: { quantity: 300, leadDays: 14 } }),
  },
  removeReorderPoint: {
    204: async ({ ctx }) => {
      const { materialId } = await shelf(ctx)
      await setReorderPoint(ctx, { materialId, language: 'sv', quantity: 300, leadDays: 14 })
      return { path: { id: materialId, language: 'sv' } }
    },
    404: () => ({ path: { id: nobody, language: 'sv' } }),
  },
  listDemandPeaks: {
    200: async ({ ctx }) => {
      await addDemandPeak(ctx, { name: 'Kampanjvecka', startsOn: '2026-11-23', endsOn: '2026-11-29', times: 2.5 })
      return {}
    },
  },
  addDemandPeak: { 201: () => ({ body: { name: 'Kampanjvecka', startsOn: '2026-11-23', endsOn: '2026-11-29', times: 3 } }) },
  removeDemandPeak: {
    204: async ({ ctx }) => {
      const { id } = await addDemandPeak(ctx, { name: 'Kampanjvecka', startsOn: '2026-11-23', endsOn: '2026-11-29', times: 3 })
      return at(id)
    },
    404: () => at(nobody),
  },
}

/** What is held and by whom, what moves, what is ordered, and when it has to be. */
export const stock: Scenarios = { ...ledger, ...holders, ...orders, ...reordering }
