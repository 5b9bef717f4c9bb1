import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { toDate } from '../day.ts'
import { transaction } from '../transaction.ts'
import { createPlace, mergePlaces, updatePlace } from './index.ts'
import { standingPlace } from './queries.ts'

const pharmacy = (ctx: TestContext, name: string, more = {}) =>
  createPlace(ctx, { name, type: 'pharmacy', municipalityCode: '0184', ...more })
const visit = (ctx: TestContext, placeId: string) =>
  ctx.db.visit.create({ data: { key: crypto.randomUUID(), placeId, visitedOn: toDate('2026-11-01') } })
const round = (ctx: TestContext, stops: { placeId: string; visitId?: string }[]) =>
  ctx.db.round.create({
    data: {
      purpose: 'refill',
      madeOn: toDate('2026-11-01'),
      stops: { create: stops.map((stop, index) => ({ ...stop, position: index + 1 })) },
    },
  })

test(
  'the one that is kept has what both had, and what it lacked',
  withContext(async (ctx) => {
    const [kept, gone] = [
      await pharmacy(ctx, 'Kronan'),
      await pharmacy(ctx, 'Apotek Kronan', { street: 'Torget 1', permission: 'granted' }),
    ]
    await visit(ctx, kept.id)
    const there = await visit(ctx, gone.id)
    const both = await round(ctx, [{ placeId: kept.id }, { placeId: gone.id, visitId: there.id }])
    const one = await round(ctx, [{ placeId: gone.id }])
    const merged = await mergePlaces(ctx, { keptId: kept.id, goneId: gone.id })
    expect(merged).toMatchObject({ id: kept.id, name: 'Kronan', street: 'Torget 1', permission: 'granted', permissionOn: '2026-11-21' })
    expect(await ctx.db.visit.count({ where: { placeId: kept.id } })).toBe(2)
    expect(await ctx.db.roundStop.findMany({ where: { roundId: both.id } })).toMatchObject([{ placeId: kept.id, visitId: there.id }])
    expect(await ctx.db.roundStop.findMany({ where: { roundId: one.id } })).toMatchObject([{ placeId: kept.id }])
    expect(await mergePlaces(ctx, { keptId: kept.id, goneId: gone.id })).toEqual(merged)
    await expect(updatePlace(ctx, { id: gone.id, name: 'Ny' })).rejects.toMatchObject({ code: 'place_merged' })
  }),
)

test(
  'a place is not merged into itself, into one that was merged into it, or into two',
  withContext(async (ctx) => {
    const [a, b, c] = [(await pharmacy(ctx, 'A')).id, (await pharmacy(ctx, 'B')).id, (await pharmacy(ctx, 'C')).id]
    await expect(mergePlaces(ctx, { keptId: a, goneId: a })).rejects.toMatchObject({ code: 'place_merge_same' })
    await mergePlaces(ctx, { keptId: a, goneId: b })
    await expect(mergePlaces(ctx, { keptId: b, goneId: a })).rejects.toMatchObject({ code: 'place_merged_into_this' })
    await expect(mergePlaces(ctx, { keptId: c, goneId: b })).rejects.toMatchObject({ code: 'place_merged' })
    await expect(mergePlaces(ctx, { keptId: c, goneId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'place_not_found' })
    await mergePlaces(ctx, { keptId: c, goneId: a })
    expect(await ctx.db.place.count({ where: { mergedIntoId: c } })).toBe(2)
    expect((await transaction(ctx, (ctx) => standingPlace(ctx, b))).id).toBe(c)
  }),
)

test(
  'two who merge the same two the other way round at once leave one place',
  withContext(async (ctx) => {
    const [a, b] = [(await pharmacy(ctx, 'A')).id, (await pharmacy(ctx, 'B')).id]
    const tries = await Promise.allSettled([mergePlaces(ctx, { keptId: a, goneId: b }), mergePlaces(ctx, { keptId: b, goneId: a })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(['place_merged_into_this'])
    expect(await ctx.db.place.count({ where: { mergedIntoId: null } })).toBe(1)
  }),
)
