import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { toDate } from '../day.ts'
import { createPlace, mergePlaces, updatePlace } from '../places/index.ts'
import { coverageGaps } from './index.ts'

const place = async (ctx: TestContext, name: string, type: 'library' | 'pharmacy' = 'library', municipalityCode = '0184') =>
  (await createPlace(ctx, { name, type, municipalityCode })).id

async function editions(ctx: TestContext) {
  const { id: materialId } = await ctx.db.material.create({ data: { kind: 'information_card', name: 'Kortet' } })
  const edition = async (language: string, more = {}) => {
    const printed = { printedOn: toDate('2025-01-01'), validFrom: toDate('2025-01-01') }
    return (await ctx.db.edition.create({ data: { materialId, language, name: '1', ...printed, ...more } })).id
  }
  return { sv: await edition('sv'), ar: await edition('ar'), fi: await edition('fi', { printedOn: null }) }
}

interface Line {
  editionId: string
  placed?: number
  leftOver?: number
  removed?: number
}

const visit = (ctx: TestContext, placeId: string, visitedOn: string, line: Line, more = {}) =>
  ctx.db.visit.create({ data: { key: crypto.randomUUID(), placeId, visitedOn: toDate(visitedOn), ...more, lines: { create: [line] } } })

const solnaLibraries = async (ctx: TestContext, months?: number) =>
  (await coverageGaps(ctx, months ? { months } : {})).cells.find(
    ({ municipalityCode, type }) => municipalityCode === '0184' && type === 'library',
  )

test(
  'a place is reached in a language when something was left or seen there within the months, and not before',
  withContext(async (ctx) => {
    const { sv, ar } = await editions(ctx)
    const [a, b] = [await place(ctx, 'A'), await place(ctx, 'B')]
    await place(ctx, 'C', 'pharmacy', '0160')
    await visit(ctx, a, '2026-05-21', { editionId: sv, placed: 20 })
    await visit(ctx, b, '2026-11-01', { editionId: ar, leftOver: 3 })
    await visit(ctx, b, '2026-11-02', { editionId: sv, leftOver: 5, removed: 5 })
    const found = await coverageGaps(ctx)
    expect(found).toMatchObject({ since: '2025-11-21', languages: ['ar', 'sv'], types: ['pharmacy', 'library'] })
    expect(found.municipalities).toEqual([
      { code: '0184', name: 'Solna' },
      { code: '0160', name: 'Täby' },
    ])
    expect(found.cells).toEqual([
      { municipalityCode: '0160', type: 'pharmacy', places: 1, reached: 0, byLanguage: {} },
      { municipalityCode: '0184', type: 'library', places: 2, reached: 2, byLanguage: { sv: 1, ar: 1 } },
    ])
    expect(await solnaLibraries(ctx, 6)).toMatchObject({ reached: 2 })
    expect(await solnaLibraries(ctx, 5)).toMatchObject({ reached: 1, byLanguage: { ar: 1 } })
    await expect(coverageGaps(ctx, { months: 0 })).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)

test(
  'what was withdrawn or recalled reaches nobody, and a place that is closed, says no or was merged is not counted',
  withContext(async (ctx) => {
    const { sv, ar } = await editions(ctx)
    const [a, b, c, d] = [await place(ctx, 'A'), await place(ctx, 'B'), await place(ctx, 'C'), await place(ctx, 'D')]
    await visit(ctx, a, '2026-11-01', { editionId: ar, placed: 5 }, { withdrawnAt: ctx.clock.now(), withdrawnReason: 'fel plats' })
    await visit(ctx, a, '2026-11-01', { editionId: sv, placed: 5 })
    expect(await solnaLibraries(ctx)).toMatchObject({ places: 4, reached: 1, byLanguage: { sv: 1 } })
    await ctx.db.edition.update({ where: { id: sv }, data: { withdrawnOn: toDate('2026-11-10'), recalledOn: toDate('2026-11-10') } })
    expect(await solnaLibraries(ctx)).toMatchObject({ places: 4, reached: 0 })
    expect((await coverageGaps(ctx)).languages).toEqual(['ar'])
    await updatePlace(ctx, { id: b, closedOn: '2026-11-01' })
    await updatePlace(ctx, { id: c, permission: 'refused' })
    await mergePlaces(ctx, { keptId: a, goneId: d })
    expect(await solnaLibraries(ctx)).toMatchObject({ places: 1 })
  }),
)
