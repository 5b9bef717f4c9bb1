import type { Context } from '../context.ts'
import { visitNotFound } from './errors.ts'
import { toVisit, type Visit, withLines } from './visit.ts'

/** The place that `placeId` is now: where it was merged into, however often. Undefined when there never was such a place. */
export async function placeNow(ctx: Context, placeId: string): Promise<{ id: string; closedOn: Date | null } | undefined> {
  const [place] = await ctx.db.$queryRaw<{ id: string; closedOn: Date | null }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, closed_on, merged_into_id FROM place WHERE id = ${placeId}::uuid
      UNION SELECT p.id, p.closed_on, p.merged_into_id FROM chain JOIN place p ON p.id = chain.merged_into_id
    ) SELECT id, closed_on AS "closedOn" FROM chain WHERE merged_into_id IS NULL`
  return place
}

export async function findVisit(ctx: Context, where: { id: string } | { key: string }): Promise<Visit | undefined> {
  const row = await ctx.db.visit.findUnique({ where, include: withLines })
  return row ? toVisit(row) : undefined
}

/** Throws `visit_not_found`. */
export async function readVisit(ctx: Context, id: string): Promise<Visit> {
  const visit = await findVisit(ctx, { id })
  if (!visit) throw visitNotFound()
  return visit
}
