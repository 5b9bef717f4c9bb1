import type { Context } from '../context.ts'
import type { Edition } from '../materials/edition.ts'
import { editionKeySql } from '../materials/edition-order-sql.ts'
import { carriesOutdatedSql } from '../materials/outdated-sql.ts'
import { readEditions } from '../materials/queries.ts'
import { requirePermission } from '../permissions.ts'
import { lyingSql } from '../visits/lying-sql.ts'
import { linesOf } from './wanted-sql.ts'

/** What is left of an edition that ought to be gone or says what is no longer so. */
export interface RecallEdition {
  edition: Edition
  /** At how many places some may still lie, and how many copies at most. */
  places: number
  lying: number
  /** How many copies stores, bags and partners hold. */
  held: number
  /** At how many places it has lain, and lies no more. */
  closed: number
}

type Row = Omit<RecallEdition, 'edition'> & { id: string }

/** Every edition that is recalled, will be, or carries what a fact no longer is: the first day's question is where it still lies. */
export async function recallOverview(ctx: Context): Promise<RecallEdition[]> {
  requirePermission(ctx, 'materials:read')
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT e.id, ${editionKeySql} AS key FROM edition e JOIN material m ON m.id = e.material_id
      WHERE e.recalled_on IS NOT NULL OR EXISTS (${carriesOutdatedSql})
    )
    SELECT wanted.id, count(*) FILTER (WHERE lying.quantity > 0)::int AS places, coalesce(sum(lying.quantity), 0)::int AS lying,
      count(*) FILTER (WHERE lying.quantity = 0)::int AS closed,
      (SELECT coalesce(sum(b.quantity), 0) FROM stock_balance b WHERE b.edition_id = wanted.id)::int AS held
    FROM wanted LEFT JOIN (${lyingSql(linesOf(undefined))}) AS lying ON lying.edition_id = wanted.id
    GROUP BY wanted.id, wanted.key ORDER BY wanted.key COLLATE "sv-x-icu", wanted.id`
  const counts = new Map(rows.map(({ id, ...count }) => [id, count]))
  const editions = await readEditions(ctx, [...counts.keys()])
  return editions.flatMap((edition) => {
    const count = counts.get(edition.id)
    return count ? [{ edition, ...count }] : []
  })
}
