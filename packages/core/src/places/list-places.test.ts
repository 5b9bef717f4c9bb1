import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { createPlace, getPlace, listPlaceDoubles, listPlaces, mergePlaces, updatePlace } from './index.ts'

const pharmacy = async (ctx: TestContext, name: string, more: { street?: string; municipalityCode?: string } = {}) =>
  (await createPlace(ctx, { name, type: 'pharmacy', municipalityCode: '0184', ...more })).id

test(
  'places are listed by name, a page at a time, and told apart by what they are',
  withContext(async (ctx) => {
    for (const name of ['Östra', 'Ängen', 'Åsen', 'Berget']) await pharmacy(ctx, name)
    await createPlace(ctx, { name: 'Biblioteket', type: 'library', municipalityCode: '0160', permission: 'granted' })
    const first = await listPlaces(ctx, { limit: 3 })
    expect(first.items.map(({ name }) => name)).toEqual(['Berget', 'Biblioteket', 'Åsen'])
    const second = await listPlaces(ctx, { limit: 3, after: first.next ?? '' })
    expect([second.items.map(({ name }) => name), second.next, second.total]).toEqual([['Ängen', 'Östra'], null, 5])
    const names = async (filters: Parameters<typeof listPlaces>[1]) => (await listPlaces(ctx, filters)).items.map(({ name }) => name)
    expect(await names({ type: 'library' })).toEqual(['Biblioteket'])
    expect(await names({ municipalityCode: '0160' })).toEqual(['Biblioteket'])
    expect(await names({ permission: 'granted' })).toEqual(['Biblioteket'])
    expect(await names({ q: 'tä' })).toEqual(['Biblioteket'])
    expect(await names({ state: 'closed' })).toEqual([])
  }),
)

test(
  'what was merged or closed is not listed, and the one that is left says what it was called',
  withContext(async (ctx) => {
    const [kept, gone, closed] = [await pharmacy(ctx, 'Apotek Ett'), await pharmacy(ctx, 'Apotek 1'), await pharmacy(ctx, 'Apotek Två')]
    await mergePlaces(ctx, { keptId: kept, goneId: gone })
    await updatePlace(ctx, { id: closed, closedOn: '2026-11-01' })
    expect((await listPlaces(ctx)).items.map(({ id }) => id)).toEqual([kept])
    expect((await listPlaces(ctx, { state: 'closed' })).items.map(({ id }) => id)).toEqual([closed])
    expect(await getPlace(ctx, { id: kept })).toMatchObject({ formerNames: ['Apotek 1'] })
    expect(await getPlace(ctx, { id: gone })).toMatchObject({ mergedIntoId: kept })
    await expect(getPlace(ctx, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: 'place_not_found' })
  }),
)

test(
  'those that may be one are much alike in name, or of a type in one street; different streets tell them apart',
  withContext(async (ctx) => {
    const one = await pharmacy(ctx, 'Apoteket Kronan Solna', { street: 'Torget 1' })
    const same = await pharmacy(ctx, 'Apotek Kronan, Solna')
    const neighbour = await pharmacy(ctx, 'Hjärtat', { street: 'torget 1' })
    await pharmacy(ctx, 'Apoteket Kronan Solna', { street: 'Storgatan 8' })
    await pharmacy(ctx, 'Apoteket Kronan Solna', { municipalityCode: '0160' })
    await createPlace(ctx, { name: 'Biblioteket', type: 'library', municipalityCode: '0184', street: 'Torget 1' })
    const pairs = (await listPlaceDoubles(ctx, { placeId: one })).map(({ first, second }) => [first.id, second.id])
    expect(pairs).toHaveLength(2)
    expect(pairs).toEqual(
      expect.arrayContaining([
        [one, same],
        [one, neighbour],
      ]),
    )
    await updatePlace(ctx, { id: same, street: 'Parkvägen 4' })
    expect((await listPlaceDoubles(ctx)).map(({ first, second }) => [first.id, second.id])).toEqual([[one, neighbour]])
  }),
)
