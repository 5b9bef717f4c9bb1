import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { changeFact, createFact } from '../facts/index.ts'
import { createEdition, createMaterial, decideEditions, recallEdition } from '../materials/index.ts'
import { createPlace } from '../places/index.ts'
import { createHolder, recordMovements } from '../stock/index.ts'
import { listRecallClosed, listRecallPlaces, outdatedFacts, recallOverview } from './index.ts'

/** A card with a telephone number, in two languages. */
async function cards(ctx: TestContext) {
  const { id: materialId } = await createMaterial(ctx, { kind: 'information_card', name: 'Visitkort' })
  const phone = await createFact(ctx, { name: 'Jourtelefon', value: { kind: 'phone', number: '070-174 06 05' }, validFrom: '2024-01-01' })
  const versionIds = phone.versions.map(({ id }) => id)
  const make = (language: string, carried = versionIds) =>
    createEdition(ctx, { materialId, language, name: '2024:1', printedOn: '2024-02-01', versionIds: carried })
  return { phone, swedish: await make('sv'), arabic: await make('ar'), unmarked: await make('fi', []) }
}

const place = (ctx: TestContext, name: string, street: string | null, municipalityCode = '0180', postcode: string | null = '111 22') =>
  createPlace(ctx, { name, type: 'library', municipalityCode, street, postcode, city: 'Stockholm' })

interface Told {
  placed?: number
  removed?: number
  leftOver?: number
  noneLeft?: boolean
}

/** Somebody was there. */
async function visit(ctx: TestContext, placeId: string, visitedOn: string, lines: Record<string, Told>): Promise<string> {
  const { id } = await ctx.db.visit.create({
    data: {
      key: crypto.randomUUID(),
      placeId,
      visitedOn: new Date(visitedOn),
      lines: { create: Object.entries(lines).map(([editionId, line]) => ({ editionId, ...line })) },
    },
  })
  return id
}

const names = async (ctx: TestContext, which: Parameters<typeof listRecallPlaces>[1] = {}) =>
  (await listRecallPlaces(ctx, which)).items.map(({ place }) => place.name)

test(
  'a changed telephone number leads through recall to a closed list',
  withContext(async (ctx) => {
    const { phone, swedish, arabic, unmarked } = await cards(ctx)
    const [library, church] = [await place(ctx, 'Biblioteket', 'Storgatan 2'), await place(ctx, 'Kyrkan', 'Storgatan 10')]
    await visit(ctx, library.id, '2026-05-01', { [swedish.id]: { placed: 30 }, [arabic.id]: { placed: 10 }, [unmarked.id]: { placed: 5 } })
    await visit(ctx, church.id, '2026-05-02', { [swedish.id]: { placed: 20 } })
    const store = await createHolder(ctx, { kind: 'store', name: 'Kontoret' })
    await recordMovements(ctx, {
      movements: [{ kind: 'printed', key: crypto.randomUUID(), editionId: swedish.id, quantity: 500, toId: store.id }],
    })
    expect(await outdatedFacts(ctx)).toEqual([])

    await changeFact(ctx, { factId: phone.id, value: { kind: 'phone', number: '070-174 06 06' } })
    expect(await outdatedFacts(ctx)).toMatchObject([
      {
        fact: { name: 'Jourtelefon' },
        versionIds: phone.versions.map(({ id }) => id),
        editions: 2,
        asked: 2,
        places: 2,
        lying: 60,
        held: 500,
      },
    ])
    expect(await listRecallPlaces(ctx)).toEqual({ items: [], next: null })
    expect(await names(ctx, { factId: phone.id })).toEqual(['Biblioteket', 'Kyrkan'])

    for (const { id: editionId } of [swedish, arabic])
      await decideEditions(ctx, { factId: phone.id, decisions: [{ editionId, decision: 'recall' }] })
    expect((await listRecallPlaces(ctx)).items).toMatchObject([
      {
        place: { id: library.id, street: 'Storgatan 2' },
        lying: expect.arrayContaining([{ editionId: swedish.id, quantity: 30, seenOn: '2026-05-01' }]),
      },
      { place: { id: church.id }, lying: [{ editionId: swedish.id, quantity: 20 }] },
    ])

    ctx.clock.set('2026-11-25T09:00:00+01:00')
    const taken = await visit(ctx, library.id, '2026-11-24', {
      [swedish.id]: { leftOver: 12, removed: 12 },
      [arabic.id]: { noneLeft: true },
    })
    expect(await names(ctx)).toEqual(['Kyrkan'])
    await visit(ctx, church.id, '2026-11-24', { [swedish.id]: { leftOver: 9, removed: 4 } })
    expect((await listRecallPlaces(ctx)).items).toMatchObject([{ lying: [{ quantity: 5, seenOn: '2026-11-24' }] }])
    await visit(ctx, church.id, '2026-11-25', { [swedish.id]: { noneLeft: true } })
    expect(await names(ctx)).toEqual([])
    const closed = await listRecallClosed(ctx, { factId: phone.id })
    expect(closed.items).toMatchObject([
      { place: { name: 'Kyrkan' }, editionIds: [swedish.id], emptiedOn: '2026-11-25' },
      { place: { name: 'Biblioteket' }, editionIds: [swedish.id, arabic.id].sort(), visitId: taken, emptiedOn: '2026-11-24' },
    ])
    expect(await recallOverview(ctx)).toMatchObject([
      { edition: { language: 'ar' }, places: 0, lying: 0, held: 0, closed: 1 },
      { edition: { language: 'sv' }, places: 0, lying: 0, held: 500, closed: 2 },
    ])

    await ctx.db.visit.update({ where: { id: taken }, data: { withdrawnAt: ctx.clock.now(), withdrawnReason: 'fel plats' } })
    expect(await names(ctx)).toEqual(['Biblioteket'])
  }),
)

test(
  'places come in the order of a trip, in pages, for one municipality',
  withContext(async (ctx) => {
    const { swedish, arabic } = await cards(ctx)
    for (const [name, street, code, postcode] of [
      ['D', 'Ågatan 1', '0180', '111 22'],
      ['F', 'Älvgatan 1', '0184', '170 00'],
      ['B', 'Storgatan 10', '0180', '111 22'],
      ['A', 'Storgatan 9', '0180', '111 22'],
      ['E', null, '0180', null],
      ['C', 'Zinkgatan 1', '0180', '111 22'],
    ] as const) {
      const { id } = await place(ctx, name, street, code, postcode)
      await visit(ctx, id, '2026-05-01', { [swedish.id]: { placed: 3 }, [arabic.id]: { placed: 3 } })
    }
    await recallEdition(ctx, { editionId: swedish.id })
    const seen: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await listRecallPlaces(ctx, { limit: 4, ...(after && { after }) })
      seen.push(...page.items.map(({ place }) => place.name))
      after = page.next
    }
    expect(seen).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(await names(ctx, { municipalityCode: '0184' })).toEqual(['F'])
    expect(await names(ctx, { editionId: arabic.id })).toHaveLength(6)
  }),
)

test(
  'what ran out before the recall is in no list, and a recall of a day to come is not begun',
  withContext(async (ctx) => {
    const { swedish, arabic } = await cards(ctx)
    const { id } = await place(ctx, 'Biblioteket', 'Storgatan 2')
    await visit(ctx, id, '2026-05-01', { [swedish.id]: { placed: 3 }, [arabic.id]: { placed: 3 } })
    await visit(ctx, id, '2026-06-01', { [swedish.id]: { noneLeft: true } })
    await recallEdition(ctx, { editionId: swedish.id })
    await recallEdition(ctx, { editionId: arabic.id, on: '2026-12-01' })
    expect(await names(ctx)).toEqual([])
    expect((await listRecallClosed(ctx)).items).toEqual([])
    expect(await names(ctx, { editionId: arabic.id })).toEqual(['Biblioteket'])
    ctx.clock.set('2026-12-01T09:00:00+01:00')
    expect(await names(ctx)).toEqual(['Biblioteket'])
  }),
)
