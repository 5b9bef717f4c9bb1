import type { z } from 'zod'
import type { Context } from '../context.ts'
import { addMonths, type Day, yearOf } from '../day.ts'
import { municipalityName } from '../municipalities/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { PlaceType } from '../places/index.ts'
import { readSettings } from '../settings/queries.ts'
import { daysReversed, tooManyYears } from './errors.ts'
import { readLeft, readMoved, readReached, readUnitCosts, type Scope } from './queries.ts'
import { MaterialReportInput } from './schemas.ts'
import { costPerCopy, placesBy, type Totals, totals, totalsBy } from './tallies.ts'

/** All numbers are copies unless they say otherwise. */
export interface MaterialReport {
  from: Day
  to: Day
  associationName: string
  totals: Totals
  /** Places where something was left. */
  places: number
  /** Every month of the time, `YYYY-MM`. */
  byMonth: (Totals & { month: string })[]
  byType: { type: PlaceType; places: number; placed: number }[]
  byMunicipality: { code: string; name: string; places: number; placed: number }[]
  byLanguage: (Totals & { language: string })[]
  byMaterial: (Totals & { materialId: string; material: string; language: string; unitOre: number | null; costPerCopyOre: number | null })[]
}

const mostYears = 10

/**
 * Where printed material went in a time, for the annual report and for partners: numbers alone, no place and nobody's name. Visits that
 * were withdrawn and movements that were taken back count for nothing.
 */
export async function materialReport(ctx: Context, input: z.input<typeof MaterialReportInput> = {}): Promise<MaterialReport> {
  requirePermission(ctx, 'materials:read')
  const today = ctx.clock.today()
  const { to = today, from = `${yearOf(to)}-01-01`, materialId } = parse(MaterialReportInput, input)
  if (from > to) throw daysReversed()
  if (addMonths(from, mostYears * 12) <= to) throw tooManyYears(mostYears)
  const scope: Scope = { from, to, materialId }
  const [left, moved, reached, { associationName }] = [
    await readLeft(ctx, scope),
    await readMoved(ctx, scope),
    await readReached(ctx, scope),
    await readSettings(ctx),
  ]
  const rows = [...left, ...moved]
  const languages = [...new Set(rows.map(({ language }) => language))].sort()
  return {
    from,
    to,
    associationName,
    totals: totals(left, moved),
    places: reached.reduce((sum, { places }) => sum + places, 0),
    byMonth: totalsBy(monthsOf(from, to), left, moved, ({ month }) => month).map(({ key, ...sums }) => ({ month: key, ...sums })),
    byType: placesBy(reached, ({ type }) => type).map(({ key, ...sums }) => ({ type: key, ...sums })),
    byMunicipality: placesBy(reached, ({ municipalityCode }) => municipalityCode).map(({ key, ...sums }) => ({
      code: key,
      name: municipalityName(key),
      ...sums,
    })),
    byLanguage: totalsBy(languages, left, moved, ({ language }) => language).map(({ key, ...sums }) => ({ language: key, ...sums })),
    byMaterial: await materials(ctx, scope, left, moved),
  }
}

async function materials(ctx: Context, scope: Scope, ...[left, moved]: Parameters<typeof totals>): Promise<MaterialReport['byMaterial']> {
  const known = await ctx.db.material.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const costs = await readUnitCosts(ctx, scope)
  const pair = ({ materialId, language }: { materialId: string; language: string }) => `${materialId} ${language}`
  const pairs = [...new Set([...left, ...moved].map(pair))].sort()
  const sums = totalsBy(pairs, left, moved, pair)
  return known.flatMap(({ id: materialId, name: material }) =>
    sums.flatMap(({ key, ...row }) => {
      const [id, language = ''] = key.split(' ')
      if (id !== materialId) return []
      const unitOre = costs.find((cost) => pair(cost) === key)?.unitOre ?? null
      return [{ materialId, material, language, ...row, unitOre, costPerCopyOre: costPerCopy(unitOre, row) }]
    }),
  )
}

function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}
