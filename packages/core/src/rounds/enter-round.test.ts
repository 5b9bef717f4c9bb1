import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow } from '../../../../test/support/printed.ts'
import { createHolder, recordMovements } from '../stock/index.ts'
import { listLying, withdrawVisit } from '../visits/index.ts'
import { closeRound, enterRound, getRound, listDue, listRounds, makeRound } from './index.ts'

/** Three places on a round, and a store with a hundred cards. */
async function paper(ctx: TestContext) {
  const editionId = await editionRow(ctx)
  const { id: holderId } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  await recordMovements(ctx, { movements: [{ kind: 'printed', key: randomUUID(), editionId, quantity: 100, toId: holderId }] })
  const placeIds = [await placeRow(ctx, { name: 'A' }), await placeRow(ctx, { name: 'B' }), await placeRow(ctx, { name: 'C' })]
  const { id: roundId } = await makeRound(ctx, { purpose: 'refill', placeIds })
  const [a = '', b = '', c = ''] = placeIds
  const left = (placeId: string, placed: number) => ({ placeId, lines: [{ editionId, placed }] })
  return { editionId, holderId, roundId, a, b, c, left, visitedOn: '2026-11-20' }
}

const stock = async (ctx: TestContext) => (await ctx.db.stockBalance.findMany()).reduce((sum, { quantity }) => sum + quantity, 0)

test(
  'a paper becomes a visit a stop, and what was left empty stays on the round',
  withContext(async (ctx) => {
    const { roundId, a, b, c, left, editionId, visitedOn } = await paper(ctx)
    const stops = [left(a, 20), { placeId: b, lines: [{ editionId }] }, { placeId: c, refused: true }]
    expect(await enterRound(ctx, { roundId, visitedOn, stops })).toEqual({ entered: 2, closed: false })
    const round = await getRound(ctx, { roundId })
    expect(round.stops.map((stop) => [stop.place.name, stop.visitedOn])).toEqual([
      ['A', '2026-11-20'],
      ['B', null],
      ['C', '2026-11-20'],
    ])
    expect((await listLying(ctx)).items).toMatchObject([{ placeId: a, quantity: 20, seenOn: '2026-11-20' }])
    expect(await stock(ctx)).toBe(80)
    const second = { roundId, visitedOn: '2026-11-21', stops: [left(b, 5)] }
    expect(await enterRound(ctx, second)).toEqual({ entered: 1, closed: true })
    expect((await listRounds(ctx)).items).toMatchObject([{ closedOn: '2026-11-21', stops: 3, visited: 3 }])
    expect((await listDue(ctx, { dueBy: '2027-11-21' })).places.map(({ place }) => place.name)).toEqual(['A', 'B'])
  }),
)

test(
  'the same paper taken in ten times at once, and again later, is each visit once',
  withContext(async (ctx) => {
    const { roundId, a, b, c, left, visitedOn } = await paper(ctx)
    const sheet = { roundId, visitedOn, stops: [left(a, 20), left(b, 10), left(c, 10)] }
    const answers = await Promise.all(Array.from({ length: 10 }, () => enterRound(ctx, sheet)))
    expect(answers.map(({ entered }) => entered).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    expect(await enterRound(ctx, sheet)).toEqual({ entered: 0, closed: true })
    expect([await ctx.db.visit.count(), await stock(ctx)]).toEqual([3, 60])
    const other = { ...sheet, stops: [left(a, 20), left(b, 11)] }
    await expect(enterRound(ctx, other)).rejects.toMatchObject({ code: 'stop_entered', pointer: '/stops/1' })
  }),
)

test(
  'a wrong line is named by stop and line, and nothing of the paper is taken in',
  withContext(async (ctx) => {
    const { roundId, a, b, left, editionId, holderId, visitedOn } = await paper(ctx)
    const fault = (stops: unknown[], facts = {}) =>
      // also what no schema allows is sent
      enterRound(ctx, { roundId, visitedOn, holderId, stops: stops as never, ...facts }).then(
        () => undefined,
        ({ code, pointer, issues }) => [issues[0]?.code ?? code, pointer],
      )
    const other = await editionRow(ctx, { language: 'ar' })
    expect(await fault([left(a, 20), { placeId: b, lines: [{ editionId: other }, { editionId, placed: 90 }] }])).toEqual([
      'stock_too_small',
      '/stops/1/lines/1/placed',
    ])
    expect(await fault([left(a, 20), { placeId: b, lines: [{ editionId, leftOver: 2, removed: 3 }] }])).toEqual([
      'visit_removed_too_many',
      '/stops/1/lines/0/removed',
    ])
    expect(await fault([left(a, 20)], { visitedOn: '2026-11-22' })).toEqual(['visit_ahead', '/visitedOn'])
    expect(await fault([left(a, 20), left(await placeRow(ctx), 1)])).toEqual(['not_on_round', '/stops/1/placeId'])
    expect(await fault([left(a, -1)])).toEqual(['too_small', '/stops/0/lines/0/placed'])
    expect([await ctx.db.visit.count(), await stock(ctx)]).toEqual([0, 100])
    await closeRound(ctx, { roundId })
    expect(await fault([left(a, 20)])).toEqual(['round_closed', undefined])
  }),
)

test(
  'a visit that was withdrawn is entered anew, and its copies go out once',
  withContext(async (ctx) => {
    const { roundId, a, left, visitedOn } = await paper(ctx)
    await enterRound(ctx, { roundId, visitedOn, stops: [left(a, 20)] })
    const wrong = await ctx.db.visit.findFirstOrThrow()
    await withdrawVisit(ctx, { visitId: wrong.id, reason: 'skrev fel' })
    expect((await getRound(ctx, { roundId })).stops[0]?.visitedOn).toBeNull()
    expect(await enterRound(ctx, { roundId, visitedOn, stops: [left(a, 12)] })).toEqual({ entered: 1, closed: false })
    expect([await ctx.db.visit.count(), await stock(ctx)]).toEqual([2, 88])
  }),
)
