import { Prisma } from '@lykta/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow } from '../../../../test/support/printed.ts'
import { listLying, lyingSql } from './index.ts'

interface Told {
  leftOver?: number | null
  removed?: number
  placed?: number
  noneLeft?: boolean
}

interface Reckoned {
  quantity: number
  seen_on: Date
  emptied_on: Date | null
  emptied_visit_id: string | null
}

/** Visits at a place, one a day from the first of November on. */
async function tell(ctx: TestContext, placeId: string, editionId: string, lines: Told[]): Promise<string[]> {
  const visits = await ctx.db.visit.createManyAndReturn({
    data: lines.map((_, index) => ({ key: crypto.randomUUID(), placeId, visitedOn: new Date(Date.UTC(2026, 10, 1 + index)) })),
  })
  await ctx.db.visitLine.createMany({ data: lines.map((line, index) => ({ visitId: visits[index]?.id ?? '', editionId, ...line })) })
  return visits.map(({ id }) => id)
}

const reckon = async (ctx: TestContext, placeId: string) =>
  (await ctx.db.$queryRaw<Reckoned[]>`${lyingSql(Prisma.sql`v.place_id = ${placeId}::uuid`)}`)[0]

/** The rule in words of a program: what lies there after each visit. */
function levels(lines: Told[]): number[] {
  let lying = 0
  return lines.map(({ leftOver = null, removed = 0, placed = 0, noneLeft = false }) => {
    lying = noneLeft ? 0 : Math.max(0, (leftOver ?? lying) - removed + placed)
    return lying
  })
}

test.each<[string, Told[], number]>([
  ['what was placed adds up', [{ placed: 20 }, { placed: 10 }], 30],
  ['a count sets right what people took', [{ placed: 20 }, { leftOver: 5, placed: 20 }], 25],
  ['what was removed is gone', [{ placed: 20 }, { leftOver: 12, removed: 12, placed: 30 }], 30],
  ['who removes more than was known has removed all', [{ placed: 5 }, { removed: 8 }, { placed: 3 }], 3],
  ['seeing none is a count of none', [{ placed: 20 }, { noneLeft: true }, { placed: 4 }], 4],
])('%s', (_, lines, quantity) =>
  withContext(async (ctx) => {
    const [there, card] = [await placeRow(ctx), await editionRow(ctx)]
    await tell(ctx, there, card, lines)
    expect((await listLying(ctx)).items).toMatchObject([{ placeId: there, editionId: card, quantity }])
  })(),
)

test(
  'however visits follow each other, what lies there and when it was gone is as if reckoned one by one',
  withContext(async (ctx) => {
    const card = await editionRow(ctx)
    const quantity = fc.integer({ min: 0, max: 5 })
    const line = fc.oneof(
      fc.record({ placed: fc.integer({ min: 1, max: 5 }), removed: quantity }),
      fc
        .tuple(quantity, quantity, quantity)
        .map(([leftOver, removed, placed]) => ({ leftOver, removed: Math.min(removed, leftOver), placed })),
      fc.constant({ noneLeft: true }),
      fc.record({ removed: fc.integer({ min: 1, max: 9 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const there = await placeRow(ctx)
        const visits = await tell(ctx, there, card, lines)
        const after = levels(lines)
        const emptied = after.at(-1) === 0 ? after.findLastIndex((level) => level > 0) + 1 : undefined
        expect(await reckon(ctx, there)).toMatchObject({
          quantity: after.at(-1),
          emptied_visit_id: emptied === undefined ? null : visits[emptied],
        })
      }),
      { numRuns: 60 },
    )
  }),
)

test(
  'the order is that of the days, also of what was told late, and what was withdrawn was never told',
  withContext(async (ctx) => {
    const [there, card] = [await placeRow(ctx), await editionRow(ctx)]
    const [first, second] = await tell(ctx, there, card, [{ placed: 20 }, { noneLeft: true }])
    expect((await listLying(ctx)).items).toEqual([])
    expect(await reckon(ctx, there)).toMatchObject({ quantity: 0, emptied_visit_id: second })
    await ctx.db.visit.update({ where: { id: first ?? '' }, data: { visitedOn: new Date('2026-11-09') } })
    expect((await listLying(ctx)).items).toMatchObject([{ quantity: 20, seenOn: '2026-11-09' }])
    await ctx.db.visit.update({ where: { id: first ?? '' }, data: { withdrawnAt: ctx.clock.now(), withdrawnReason: 'fel plats' } })
    expect((await listLying(ctx)).items).toEqual([])
  }),
)

test(
  'the list comes in pages, of one place, one edition or one municipality',
  withContext(async (ctx) => {
    const [card, other] = [await editionRow(ctx), await editionRow(ctx)]
    const places = [await placeRow(ctx), await placeRow(ctx), await placeRow(ctx, { municipalityCode: '0125' })]
    for (const there of places) for (const one of [card, other]) await tell(ctx, there, one, [{ placed: 10 }])
    const pages = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await listLying(ctx, { limit: 4, ...(after && { after }) })
      pages.push(page.items.length)
      after = page.next
    }
    expect(pages).toEqual([4, 2])
    expect((await listLying(ctx, { editionId: card })).items).toHaveLength(3)
    expect((await listLying(ctx, { placeId: places[1] ?? '' })).items).toHaveLength(2)
    expect((await listLying(ctx, { municipalityCode: '0125' })).items).toHaveLength(2)
  }),
)
