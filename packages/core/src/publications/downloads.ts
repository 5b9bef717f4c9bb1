import type { Context } from '../context.ts'
import { yearOf } from '../day.ts'

/** How often an edition's files were downloaded. */
export interface Downloads {
  /** `YYYY-MM`, the newest first; months without any are left out. */
  months: { month: string; count: number }[]
  thisYear: number
  total: number
}

/** Of each of these editions, over all files it has had. */
export async function downloadsOf(ctx: Context, editionIds: string[]): Promise<(editionId: string) => Downloads> {
  const rows = await ctx.db.$queryRaw<{ editionId: string; month: string; count: number }[]>`
    SELECT f.edition_id AS "editionId", to_char(d.day, 'YYYY-MM') AS month, sum(d.count)::int AS count
    FROM edition_downloads d JOIN edition_file f ON f.id = d.file_id
    WHERE f.edition_id = ANY(${editionIds}::uuid[])
    GROUP BY 1, 2 ORDER BY 2 DESC`
  const thisYear = String(yearOf(ctx.clock.today()))
  return (id) => {
    const months = rows.filter(({ editionId }) => editionId === id).map(({ month, count }) => ({ month, count }))
    return { months, thisYear: sum(months.filter(({ month }) => month.startsWith(thisYear))), total: sum(months) }
  }
}

const sum = (months: Downloads['months']): number => months.reduce((all, { count }) => all + count, 0)
