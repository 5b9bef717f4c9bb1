import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow, visitRow } from '../../../../test/support/printed.ts'
import { closeRound, getRound, listDue, listRounds, makeRound } from './index.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

/** A library where half a card a day is taken: the twenty of 11 November last for forty days. */
async function library(ctx: TestContext, facts: Parameters<typeof placeRow>[1] = {}) {
  const editionId = await editionRow(ctx)
  const placeId = await placeRow(ctx, facts)
  await visitRow(ctx, { placeId, on: '2026-10-12', lines: [{ editionId, placed: 20 }] })
  await visitRow(ctx, { placeId, on: '2026-11-11', lines: [{ editionId, leftOver: 5, placed: 15 }], spot: 'hyllan vid entrén' })
  return { placeId, editionId }
}

test(
  'a place is due when what lies there is expected to be gone, and is told from those that want nothing',
  withContext(async (ctx) => {
    const { placeId, editionId } = await library(ctx)
    const [closed, refused, emptied, never] = [await placeRow(ctx), await placeRow(ctx), await placeRow(ctx), await placeRow(ctx)]
    for (const id of [closed, refused]) await visitRow(ctx, { placeId: id, on: '2026-11-01', lines: [{ editionId, placed: 1 }] })
    await ctx.db.place.update({ where: { id: closed }, data: { closedOn: new Date('2026-11-02') } })
    await visitRow(ctx, { placeId: refused, on: '2026-11-05', refused: true })
    await visitRow(ctx, { placeId: emptied, on: '2026-11-01', lines: [{ editionId, leftOver: 0 }] })

    const { places, dueBy, municipalities } = await listDue(ctx)
    expect(dueBy).toBe('2026-12-21')
    expect(places.map(({ place, due }) => [place.id, due])).toEqual([
      [placeId, { on: '2026-12-21', reason: 'runs_out' }],
      [emptied, { on: '2026-11-01', reason: 'empty' }],
    ])
    expect(places[0]).toMatchObject({ visitedOn: '2026-11-11', spot: 'hyllan vid entrén', roundNumber: null })
    expect(places[0]?.materials).toMatchObject([{ material: 'Informationskort', language: 'sv', expected: 15, untaken: false }])
    expect(municipalities).toEqual([{ code: '0180', places: 2 }])
    expect((await listDue(ctx, { dueBy: '2026-12-20' })).places).toHaveLength(1)
    expect((await listDue(ctx, { municipalityCode: '0123' })).places).toEqual([])
    const withNew = await listDue(ctx, { unvisited: true })
    expect(withNew.places.find(({ place }) => place.id === never)?.due).toEqual({ on: '2026-11-21', reason: 'never' })
  }),
)

test(
  'a withdrawn visit was never made, and an edition that is handed out no more is not filled up',
  withContext(async (ctx) => {
    const { placeId, editionId } = await library(ctx)
    await visitRow(ctx, { placeId, on: '2026-11-20', lines: [{ editionId, leftOver: 0 }] })
    const wrong = { withdrawnAt: ctx.clock.now(), withdrawnReason: 'fel plats' }
    await ctx.db.visit.updateMany({ where: { visitedOn: new Date('2026-11-20') }, data: wrong })
    expect((await listDue(ctx)).places[0]?.due.on).toBe('2026-12-21')
    await ctx.db.edition.update({ where: { id: editionId }, data: { withdrawnOn: new Date('2026-11-20') } })
    expect((await listDue(ctx)).places).toEqual([])
  }),
)

test(
  'where nothing was taken twice there is a hint, with the spot',
  withContext(async (ctx) => {
    const { placeId, editionId } = await library(ctx)
    for (const on of ['2026-11-15', '2026-11-20'])
      await visitRow(ctx, { placeId, on, lines: [{ editionId, leftOver: 20 }], spot: 'källaren' })
    const { untaken } = await listDue(ctx)
    expect(untaken).toMatchObject([{ place: { id: placeId }, spot: 'källaren', materials: [{ untaken: true, expected: 20 }] }])
  }),
)

test(
  'a round is in the order of a trip, says what to look for, what to leave and what to pack, and is on no second round',
  withContext(async (ctx) => {
    const far = await library(ctx, { name: 'Fjärran', municipalityCode: '0180', postcode: '118 20' })
    const near = await placeRow(ctx, { name: 'Nära', municipalityCode: '0163' })
    const { id, number } = await makeRound(ctx, { purpose: 'refill', placeIds: [far.placeId, near, near] })
    const round = await getRound(ctx, { roundId: id })
    expect(round.stops.map(({ position, place }) => [position, place.name])).toEqual([
      [1, 'Nära'],
      [2, 'Fjärran'],
    ])
    expect(round.stops[0]?.rows).toMatchObject([{ edition: { id: far.editionId }, expected: 0, suggested: null }])
    expect(round.stops[1]?.rows).toMatchObject([{ edition: { id: far.editionId }, expected: 15, suggested: 15, recalled: false }])
    expect(round.packing).toMatchObject([{ edition: { id: far.editionId }, quantity: 15 }])
    expect((await listDue(ctx)).places[0]?.roundNumber).toBe(number)
    expect(await listRounds(ctx, { state: 'open' })).toMatchObject({ items: [{ id, number, stops: 2, visited: 0 }], next: null })
    const again = makeRound(ctx, { purpose: 'refill', placeIds: [near] })
    await expect(again).rejects.toMatchObject({ code: 'round_places_taken', params: { number } })
    expect((await closeRound(ctx, { roundId: id })).closedOn).toBe('2026-11-21')
    expect((await closeRound(ctx, { roundId: id })).closedOn).toBe('2026-11-21')
    expect((await listDue(ctx)).places[0]?.roundNumber).toBeNull()
    expect((await listRounds(ctx, { state: 'open' })).items).toEqual([])
  }),
)

test(
  'the button pressed five times at once makes one round',
  withContext(async (ctx) => {
    const placeIds = [await placeRow(ctx), await placeRow(ctx)]
    const makes = await Promise.allSettled(Array.from({ length: 5 }, () => makeRound(ctx, { purpose: 'refill', placeIds })))
    expect(makes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await listRounds(ctx)).items).toHaveLength(1)
  }),
)

test(
  'what is recalled is fetched where nothing more is wanted, and the new edition is left in its place',
  withContext(async (ctx) => {
    const { placeId, editionId } = await library(ctx)
    const next = await editionRow(ctx, { name: 'ny', printedOn: '2026-11-20' })
    const recalled = { withdrawnOn: new Date('2026-11-20'), recalledOn: new Date('2026-11-20') }
    await ctx.db.edition.update({ where: { id: editionId }, data: recalled })
    const { id: roundId } = await makeRound(ctx, { purpose: 'recall', placeIds: [placeId] })
    expect((await getRound(ctx, { roundId })).stops[0]?.rows).toMatchObject([
      { edition: { id: editionId }, expected: 15, recalled: true, suggested: 0 },
      { edition: { id: next }, expected: 0, recalled: false, suggested: 15 },
    ])
    await closeRound(ctx, { roundId })
    await visitRow(ctx, { placeId, on: '2026-11-21', refused: true })
    expect((await getRound(ctx, { roundId })).stops[0]?.rows).toMatchObject([{ edition: { id: editionId }, recalled: true }])
    await ctx.db.place.update({ where: { id: placeId }, data: { permission: 'refused' } })
    await expect(makeRound(ctx, { purpose: 'refill', placeIds: [placeId] })).rejects.toMatchObject({ code: 'round_places_gone' })
    expect((await makeRound(ctx, { purpose: 'recall', placeIds: [placeId] })).purpose).toBe('recall')
  }),
)

test(
  'bad input has a place and a code',
  withContext(async (ctx) => {
    const code = (rejection: Promise<unknown>) =>
      rejection.then(
        () => 'done',
        (error) => error.issues[0]?.code ?? error.code,
      )
    expect(await code(makeRound(ctx, { purpose: 'refill', placeIds: [] }))).toBe('round_without_places')
    expect(await code(makeRound(ctx, { purpose: 'refill', placeIds: Array(61).fill(nobody) }))).toBe('round_too_long')
    expect(await code(makeRound(ctx, { purpose: 'refill', placeIds: [nobody] }))).toBe('round_places_gone')
    expect(await code(getRound(ctx, { roundId: nobody }))).toBe('round_not_found')
    expect(await code(listRounds(ctx, { after: 'x' }))).toBe('cursor_invalid')
    expect(await code(listDue(ctx, { municipalityCode: 'Solna' }))).toBe('invalid_value')
    const volunteer = { ...ctx, actor: { kind: 'user' as const, userId: 'v', roles: ['volunteer' as const] } }
    expect(await code(listDue(volunteer))).toBe('permission_denied')
    expect(await code(makeRound(volunteer, { purpose: 'refill', placeIds: [nobody] }))).toBe('permission_denied')
  }),
)
