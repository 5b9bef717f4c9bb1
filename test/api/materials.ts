import { changeFact, createFact, getFact } from '@lykta/core/facts'
import { createEdition, createMaterial, recallEdition, withdrawEdition } from '@lykta/core/materials'
import { placeRow } from '../support/printed.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const oldNumber = { kind: 'phone' as const, number: '070-174 06 05' }
const newNumber = { kind: 'phone' as const, number: '070-174 06 06' }
const at = (id: string) => ({ path: { id } })

async function fact({ ctx }: World): Promise<string> {
  const { id } = await createFact(ctx, { name: 'Jourtelefon', value: oldNumber, validFrom: '2026-01-01' })
  return id
}

/** A printed card that carries the telephone number. */
async function card(world: World) {
  const factId = await fact(world)
  const { versions } = await getFact(world.ctx, { factId })
  const { id: materialId } = await createMaterial(world.ctx, { kind: 'information_card', name: 'Visitkort' })
  const { id } = await createEdition(world.ctx, {
    materialId,
    language: 'sv',
    name: '2026:1',
    printedOn: '2026-02-01',
    versionIds: versions.map(({ id }) => id),
  })
  return { id, materialId, factId }
}

/** One whose number has changed, and which lies at a place. */
async function outdated(world: World) {
  const made = await card(world)
  await changeFact(world.ctx, { factId: made.factId, value: newNumber })
  const line = { editionId: made.id, placed: 10 }
  const visit = { key: crypto.randomUUID(), placeId: await placeRow(world.ctx), visitedOn: new Date('2026-06-01'), lines: { create: line } }
  await world.ctx.db.visit.create({ data: visit })
  return made
}

async function recalled(world: World): Promise<string> {
  const { id } = await outdated(world)
  await recallEdition(world.ctx, { editionId: id })
  return id
}

async function withdrawn(world: World): Promise<string> {
  const { id } = await card(world)
  await withdrawEdition(world.ctx, { editionId: id })
  return id
}

export const facts: Scenarios = {
  listFacts: {
    200: async (world) => {
      await fact(world)
      return {}
    },
    400: () => ({ query: { kind: 'x' } }),
  },
  createFact: {
    201: () => ({ body: { name: 'Jourtelefon', value: oldNumber } }),
    409: async (world) => {
      await fact(world)
      return { body: { name: 'Jourtelefon', value: newNumber } }
    },
  },
  getFact: { 200: async (world) => at((await outdated(world)).factId) },
  renameFact: {
    200: async (world) => ({ ...at(await fact(world)), body: { name: 'Kontoret' } }),
    409: async (world) => {
      await createFact(world.ctx, { name: 'Kontoret', value: newNumber })
      return { ...at(await fact(world)), body: { name: 'Kontoret' } }
    },
  },
  changeFact: {
    201: async (world) => {
      const { id: editionId, factId } = await card(world)
      return { ...at(factId), body: { value: newNumber, validFrom: '2027-01-01', decisions: [{ editionId, decision: 'keep' }] } }
    },
    409: async (world) => {
      const { id: editionId, factId } = await card(world)
      await recallEdition(world.ctx, { editionId })
      return { ...at(factId), body: { value: newNumber, decisions: [{ editionId, decision: 'keep' }] } }
    },
    422: async (world) => ({ ...at(await fact(world)), body: { value: oldNumber } }),
  },
  decideEditions: {
    204: async (world) => decisionOn(await outdated(world)),
    409: async (world) => {
      const made = await outdated(world)
      await recallEdition(world.ctx, { editionId: made.id })
      return decisionOn(made)
    },
    422: async (world) => decisionOn(await card(world)),
  },
}

const decisionOn = ({ id, factId }: { id: string; factId: string }) => ({
  ...at(factId),
  body: { decisions: [{ editionId: id, decision: 'recall', reason: 'Fel nummer' }] },
})

export const materials: Scenarios = {
  listMaterials: {
    200: async (world) => {
      await card(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'x' } }),
  },
  createMaterial: {
    201: () => ({ body: { kind: 'poster', name: 'Affisch' } }),
    409: async (world) => {
      await card(world)
      return { body: { kind: 'poster', name: 'Visitkort' } }
    },
  },
  getMaterial: { 200: async (world) => at((await card(world)).materialId) },
  updateMaterial: {
    200: async (world) => ({ ...at((await card(world)).materialId), body: { name: 'Kort' } }),
    409: async (world) => {
      await createMaterial(world.ctx, { kind: 'poster', name: 'Affisch' })
      return { ...at((await card(world)).materialId), body: { name: 'Affisch' } }
    },
  },
  listEditions: {
    200: async (world) => {
      const { factId } = await outdated(world)
      return { query: { factId, asked: 'true', withdrawn: 'false' } }
    },
    400: () => ({ query: { after: 'x' } }),
  },
  createEdition: {
    201: async (world) => ({ body: { materialId: (await card(world)).materialId, language: 'ar', name: '2026:1' } }),
    404: () => ({ body: { materialId: nobody, language: 'ar', name: '2026:1' } }),
    409: async (world) => ({ body: { materialId: (await card(world)).materialId, language: 'sv', name: '2026:1' } }),
    422: async (world) => ({ body: { materialId: (await card(world)).materialId, language: 'ar', name: '1', versionIds: [nobody] } }),
  },
  getEdition: { 200: async (world) => at((await outdated(world)).id) },
  updateEdition: {
    200: async (world) => ({ ...at((await card(world)).id), body: { name: '2026:2' } }),
    409: async (world) => {
      const { id, materialId } = await card(world)
      await createEdition(world.ctx, { materialId, language: 'sv', name: '2026:2' })
      return { ...at(id), body: { name: '2026:2' } }
    },
    422: async (world) => ({ ...at(await withdrawn(world)), body: { validFrom: '2030-01-01' } }),
  },
  supersedeEdition: {
    200: async (world) => {
      const { id, materialId } = await card(world)
      const { id: byId } = await createEdition(world.ctx, { materialId, language: 'sv', name: '2026:2' })
      return { ...at(id), body: { byId } }
    },
    422: async (world) => {
      const { id } = await card(world)
      return { ...at(id), body: { byId: id } }
    },
  },
  withdrawEdition: {
    200: async (world) => ({ ...at((await card(world)).id), body: { reason: 'Ny logotyp' } }),
    409: async (world) => ({ ...at(await withdrawn(world)), body: {} }),
    422: async (world) => ({ ...at((await card(world)).id), body: { on: '2026-01-31' } }),
  },
  recallEdition: {
    200: async (world) => ({ ...at((await card(world)).id), body: {} }),
    409: async (world) => ({ ...at(await recalled(world)), body: {} }),
    422: async (world) => ({ ...at((await card(world)).id), body: { on: '2026-01-31' } }),
  },
  reinstateEdition: {
    200: async (world) => at(await recalled(world)),
    409: async (world) => at((await card(world)).id),
  },
}

export const recall: Scenarios = {
  recallOverview: {
    200: async (world) => {
      await recalled(world)
      return {}
    },
  },
  listRecallPlaces: {
    200: async (world) => {
      await recalled(world)
      return {}
    },
    400: () => ({ query: { after: 'x' } }),
  },
  listRecallClosed: {
    200: async (world) => {
      const editionId = await recalled(world)
      const line = { editionId, noneLeft: true }
      const { placeId } = await world.ctx.db.visit.findFirstOrThrow()
      await world.ctx.db.visit.create({
        data: { key: crypto.randomUUID(), placeId, visitedOn: new Date('2026-11-21'), lines: { create: line } },
      })
      return { query: { editionId } }
    },
    400: () => ({ query: { municipalityCode: 'x' } }),
  },
}
