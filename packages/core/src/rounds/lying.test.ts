import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow, visitRow } from '../../../../test/support/printed.ts'
import { addDays } from '../day.ts'
import { listLying } from '../visits/index.ts'
import { replay } from './taken.ts'

const few = fc.nat(9)
const line = fc.oneof(
  fc.record({ placed: few, removed: few }),
  fc.tuple(few, few, few).map(([leftOver, removed, placed]) => ({ leftOver, removed: Math.min(leftOver, removed), placed })),
  few.map((removed) => ({ removed, noneLeft: true })),
)

test(
  'a round expects what the list of what lies where says, whatever was told of it',
  withContext(async (ctx) => {
    const editionId = await editionRow(ctx)
    const expected = new Map<string, number>()
    for (const told of fc.sample(fc.array(line, { minLength: 1, maxLength: 5 }), { numRuns: 60, seed: 4711 })) {
      const placeId = await placeRow(ctx)
      const visits = told.map((facts, index) => ({
        leftOver: null,
        placed: 0,
        noneLeft: false,
        ...facts,
        visitedOn: addDays('2026-01-01', index),
      }))
      for (const [index, facts] of told.entries())
        await visitRow(ctx, { placeId, on: addDays('2026-01-01', index), lines: [{ editionId, ...facts }] })
      const { lying } = replay(visits)
      if (lying > 0) expected.set(placeId, lying)
    }
    const { items } = await listLying(ctx, { limit: 1000 })
    expect(new Map(items.map(({ placeId, quantity }) => [placeId, quantity]))).toEqual(expected)
  }),
)
