import type { Context } from '../context.ts'
import { type Fact, toFact } from '../facts/fact.ts'
import { withVersions } from '../facts/queries.ts'
import { carriesOutdatedSql } from '../materials/outdated-sql.ts'
import { requirePermission } from '../permissions.ts'
import { lyingSql } from '../visits/lying-sql.ts'
import { linesOf } from './wanted-sql.ts'

/** A fact of which something older is still printed on editions of ours. */
export interface OutdatedFact {
  fact: Fact
  /** The versions that are printed, as the editions carry them. */
  versionIds: string[]
  editions: number
  /** How many of those wait for somebody to say what is to be done. */
  asked: number
  /** At how many places some may still lie, and how many copies at most. */
  places: number
  lying: number
  /** How many copies stores, bags and partners hold. */
  held: number
}

type Row = Omit<OutdatedFact, 'fact'> & { factId: string }

/** Where do the old facts still lie? In one question, for every fact of which an older version is printed. */
export async function outdatedFacts(ctx: Context): Promise<OutdatedFact[]> {
  requirePermission(ctx, 'materials:read')
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH outdated AS (
      SELECT e.id, outdated.fact_id, outdated.version_id, outdated.decision IS NULL AND e.recalled_on IS NULL AS asked
      FROM edition e CROSS JOIN LATERAL (${carriesOutdatedSql}) AS outdated
    ), wanted AS (SELECT DISTINCT id FROM outdated),
    lying AS (SELECT * FROM (${lyingSql(linesOf(undefined))}) AS all_lying WHERE quantity > 0)
    SELECT o.fact_id AS "factId", array_agg(DISTINCT o.version_id) AS "versionIds", count(*)::int AS editions,
      count(*) FILTER (WHERE o.asked)::int AS asked,
      (SELECT count(DISTINCT place_id) FROM lying WHERE edition_id = ANY (array_agg(o.id)))::int AS places,
      (SELECT coalesce(sum(quantity), 0) FROM lying WHERE edition_id = ANY (array_agg(o.id)))::int AS lying,
      (SELECT coalesce(sum(quantity), 0) FROM stock_balance WHERE edition_id = ANY (array_agg(o.id)))::int AS held
    FROM outdated o GROUP BY o.fact_id`
  const facts = await ctx.db.publicFact.findMany({
    where: { id: { in: rows.map(({ factId }) => factId) } },
    include: withVersions,
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
  const counts = new Map(rows.map(({ factId, ...count }) => [factId, count]))
  return facts.flatMap((row) => {
    const count = counts.get(row.id)
    return count ? [{ fact: toFact(row, ctx.clock.today()), ...count }] : []
  })
}
