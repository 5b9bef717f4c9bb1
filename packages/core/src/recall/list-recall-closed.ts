import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { lyingSql } from '../visits/lying-sql.ts'
import { type RecallPlace, recallPlaceSql } from './recall-place.ts'
import { ListRecall } from './schemas.ts'
import { linesOf, wantedSql } from './wanted-sql.ts'

/** A visit after which none of these editions lay at the place any more. */
export interface RecallClosed {
  place: RecallPlace
  editionIds: string[]
  visitId: string
  emptiedOn: Day
}

/** What has been closed since the editions ought to be gone, the last first. */
export async function listRecallClosed(
  ctx: Context,
  input: z.input<typeof ListRecall> = {},
): Promise<{ items: RecallClosed[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { limit, after, municipalityCode, ...which } = parse(ListRecall, input)
  const rows = await ctx.db.$queryRaw<RecallClosed[]>`
    WITH wanted AS (${wantedSql(which, ctx.clock.today())})
    SELECT ${recallPlaceSql} AS place, done.visit_id AS "visitId", done.emptied_on::text AS "emptiedOn", done.edition_ids AS "editionIds"
    FROM (
      SELECT place_id, emptied_visit_id AS visit_id, emptied_on, array_agg(edition_id ORDER BY edition_id) AS edition_ids
      FROM (${lyingSql(linesOf(municipalityCode))}) AS lying JOIN wanted ON wanted.id = lying.edition_id AND lying.emptied_on >= wanted.since
      WHERE quantity = 0 GROUP BY place_id, emptied_visit_id, emptied_on
    ) AS done JOIN place p ON p.id = done.place_id
    WHERE ${after === undefined ? Prisma.sql`true` : beyond(after)}
    ORDER BY done.emptied_on DESC, done.visit_id DESC LIMIT ${limit + 1}`
  return page(rows, limit, ({ emptiedOn, visitId }) => cursor(emptiedOn, visitId))
}

function beyond(after: string): Prisma.Sql {
  const { key, id } = position(after)
  return Prisma.sql`(done.emptied_on, done.visit_id) < (${parse(Day, key)}::date, ${id}::uuid)`
}
