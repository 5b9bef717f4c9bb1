import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow } from '../../../../test/support/printed.ts'
import { association } from '../../../../test/support/register.ts'
import { createHolder, recordMovements } from '../stock/index.ts'
import { logVisit, withdrawVisit } from '../visits/index.ts'
import { materialReport } from './index.ts'
import { costPerCopy, type Left, totals, totalsBy } from './tallies.ts'

const sums = { placed: 60, sent: 20, destroyed: 15, lost: 5, removed: 0, printed: 0, partners: 0, downloads: 0 }

test('a copy that reached somebody carries what was destroyed and lost, and what lies in store carries nothing', () => {
  expect(costPerCopy(200, sums)).toBe(250)
  expect(costPerCopy(200, { ...sums, destroyed: 0, lost: -5 })).toBe(200)
  expect([costPerCopy(null, sums), costPerCopy(200, { ...sums, placed: 0, sent: 0 })]).toEqual([null, null])
})

const left: fc.Arbitrary<Left> = fc.record({
  month: fc.constantFrom('2026-01', '2026-02'),
  materialId: fc.constantFrom('a', 'b'),
  language: fc.constantFrom('sv', 'ar'),
  placed: fc.nat(100),
  removed: fc.nat(100),
})

test('however it is divided, the parts are the whole', () => {
  fc.assert(
    fc.property(fc.array(left), (rows) => {
      const whole = totals(rows, []).placed
      const months = totalsBy(['2026-01', '2026-02'], rows, [], ({ month }) => month)
      expect(months.reduce((sum, { placed }) => sum + placed, 0)).toBe(whole)
    }),
  )
})

/** Two hundred cards in Swedish at 2 kr, and what became of them. */
async function year(ctx: TestContext) {
  await association(ctx)
  const editionId = await editionRow(ctx, { material: 'Kort' })
  const arabic = await editionRow(ctx, { material: 'Kort', language: 'ar' })
  const { id: store } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  const { id: partner } = await createHolder(ctx, { kind: 'partner', name: 'Systerjouren' })
  const [library, police] = [await placeRow(ctx), await placeRow(ctx, { type: 'police', municipalityCode: '0163' })]
  await ctx.db.printOrder.create({
    data: { editionId, quantity: 200, costOre: 40_000, orderedOn: new Date('2026-01-10'), holderId: store },
  })
  const of = (kind: 'printed' | 'sent' | 'destroyed' | 'handed', quantity: number, facts: object, id = editionId) =>
    // each kind with the holders that it wants
    ({ kind, key: randomUUID(), editionId: id, quantity, happenedOn: '2026-02-01', ...facts }) as never
  await recordMovements(ctx, {
    movements: [
      of('printed', 200, { toId: store }),
      of('printed', 50, { toId: store }, arabic),
      of('sent', 20, { fromId: store }),
      of('destroyed', 20, { fromId: store, reason: 'fuktskada' }),
      of('handed', 30, { fromId: store, toId: partner }),
    ],
  })
  const visit = (
    placeId: string,
    visitedOn: string,
    ...lines: { editionId: string; placed: number; leftOver?: number; removed?: number }[]
  ) => logVisit(ctx, { key: randomUUID(), placeId, visitedOn, holderId: store, lines })
  await visit(library, '2026-03-01', { editionId, placed: 50 })
  await visit(police, '2026-04-01', { editionId, placed: 30 }, { editionId: arabic, placed: 10 })
  await visit(police, '2026-05-01', { editionId, placed: 0, leftOver: 12, removed: 12 })
  const { id: visitId } = await visit(library, '2026-05-02', { editionId, placed: 40 })
  await withdrawVisit(ctx, { visitId, reason: 'skrev fel' })
}

test(
  'a year in numbers: by month, type of place, municipality, language and material, with what a placed card cost',
  withContext(async (ctx) => {
    await year(ctx)
    const report = await materialReport(ctx)
    expect([report.from, report.to, report.places]).toEqual(['2026-01-01', '2026-11-21', 2])
    expect(report.totals).toEqual({ placed: 90, removed: 12, printed: 250, sent: 20, partners: 30, destroyed: 20, lost: 0, downloads: 0 })
    expect(report.byMonth.map(({ placed, sent }) => [placed, sent])).toEqual([[0, 0], [0, 20], [50, 0], [40, 0], ...Array(7).fill([0, 0])])
    expect(report.byType).toEqual([
      { type: 'library', places: 1, placed: 50 },
      { type: 'police', places: 1, placed: 40 },
    ])
    expect(report.byMunicipality).toMatchObject([
      { name: 'Stockholm', placed: 50 },
      { name: 'Sollentuna', placed: 40 },
    ])
    expect(report.byLanguage.map(({ language, placed }) => [language, placed])).toEqual([
      ['ar', 10],
      ['sv', 80],
    ])
    expect(report.byMaterial).toMatchObject([
      { language: 'ar', placed: 10, unitOre: null, costPerCopyOre: null },
      { language: 'sv', placed: 80, sent: 20, unitOre: 200, costPerCopyOre: 240 },
    ])
  }),
)

test(
  'a shorter time and one material have their own numbers, and days in a wrong order are refused',
  withContext(async (ctx) => {
    await year(ctx)
    const spring = await materialReport(ctx, { from: '2026-03-15', to: '2026-04-30' })
    expect([spring.totals.placed, spring.totals.printed, spring.byMonth.length]).toEqual([40, 0, 2])
    const { id: materialId } = await ctx.db.material.create({ data: { kind: 'poster', name: 'Affisch' } })
    expect((await materialReport(ctx, { materialId })).totals.placed).toBe(0)
    await expect(materialReport(ctx, { from: '2026-05-01', to: '2026-04-30' })).rejects.toMatchObject({ code: 'report_days_reversed' })
    await expect(materialReport(ctx, { from: '2016-11-21' })).rejects.toMatchObject({ code: 'report_too_long', params: { maximum: 10 } })
    const volunteer = { ...ctx, actor: { kind: 'user' as const, userId: 'v', roles: ['volunteer' as const] } }
    await expect(materialReport(volunteer)).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)
