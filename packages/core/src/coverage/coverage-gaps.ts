import { z } from 'zod'
import type { Context } from '../context.ts'
import { addMonths, type Day } from '../day.ts'
import { type Municipality, namedMunicipalities } from '../municipalities/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type PlaceType, placeTypes } from '../places/index.ts'

export const CoverageGaps = z.strictObject({ months: z.coerce.number().int().min(1).max(60).default(12) })

/** The places of a type in a municipality, and at how many of them anything lay: in any language, and in each. */
export interface CoverageCell {
  municipalityCode: string
  type: PlaceType
  places: number
  reached: number
  byLanguage: Record<string, number>
}

/** Municipality × type × language. A pair without a cell has no place that we know of. */
export interface Coverage {
  since: Day
  months: number
  municipalities: Municipality[]
  types: PlaceType[]
  /** Those that there is something printed in. */
  languages: string[]
  cells: CoverageCell[]
}

/**
 * Where nothing has been left, and nothing was seen to lie, in the last `months`. Counted are open places that have not said no. What
 * was recalled or withdrawn from a visit counts for nothing.
 */
export async function coverageGaps(ctx: Context, input: z.input<typeof CoverageGaps> = {}): Promise<Coverage> {
  requirePermission(ctx, 'materials:read')
  const { months } = parse(CoverageGaps, input)
  const since = addMonths(ctx.clock.today(), -months)
  const cells = await readCells(ctx, since)
  return {
    since,
    months,
    municipalities: namedMunicipalities(cells.map(({ municipalityCode }) => municipalityCode)),
    types: placeTypes.filter((type) => cells.some((cell) => cell.type === type)),
    languages: await readLanguages(ctx),
    cells,
  }
}

const readCells = (ctx: Context, since: Day): Promise<CoverageCell[]> => ctx.db.$queryRaw<CoverageCell[]>`
  WITH lay AS (
    SELECT DISTINCT v.place_id, e.language
    FROM visit v JOIN visit_line l ON l.visit_id = v.id JOIN edition e ON e.id = l.edition_id
    WHERE v.withdrawn_at IS NULL AND v.visited_on >= ${since}::date AND e.recalled_on IS NULL
      AND (l.placed > 0 OR l.left_over > l.removed)
  ), open_place AS (
    SELECT id, municipality_code, type FROM place WHERE merged_into_id IS NULL AND closed_on IS NULL AND permission <> 'refused'
  ), in_language AS (
    SELECT p.municipality_code, p.type, lay.language, count(*)::int AS reached
    FROM open_place p JOIN lay ON lay.place_id = p.id GROUP BY 1, 2, 3
  )
  SELECT p.municipality_code AS "municipalityCode", p.type, count(*)::int AS places,
    count(*) FILTER (WHERE EXISTS (SELECT FROM lay WHERE lay.place_id = p.id))::int AS reached,
    coalesce((SELECT jsonb_object_agg(i.language, i.reached) FROM in_language i
      WHERE i.municipality_code = p.municipality_code AND i.type = p.type), '{}') AS "byLanguage"
  FROM open_place p
  GROUP BY p.municipality_code, p.type
  ORDER BY p.municipality_code, p.type`

async function readLanguages(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT language FROM edition
    WHERE printed_on IS NOT NULL AND (withdrawn_on IS NULL OR withdrawn_on > ${ctx.clock.today()}::date)
    ORDER BY language`
  return rows.map(({ language }) => language)
}
