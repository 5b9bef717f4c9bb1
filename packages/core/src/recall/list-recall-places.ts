import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { lyingSql } from '../visits/lying-sql.ts'
import { type RecallPlace, recallPlaceSql } from './recall-place.ts'
import { ListRecall } from './schemas.ts'
import { linesOf, wantedSql } from './wanted-sql.ts'

/** A place where some of it still lies: of each edition no more than `quantity` copies, as it was last told of on `seenOn`. */
export interface RecallStop {
  place: RecallPlace
  lying: { editionId: string; quantity: number; seenOn: Day }[]
}

/** The order of a trip, house numbers as numbers; U+FFFF, which sorts after everything (UTS 35), stands for what is not known. */
const tripKey = Prisma.sql`concat_ws(' ', p.municipality_code, coalesce(p.postcode, chr(65535)),
  coalesce(regexp_replace(regexp_replace(p.street, '(\\d+)', '000\\1', 'g'), '\\d*(\\d{4})', '\\1', 'g'), chr(65535)), p.name)`
const inOrder = Prisma.sql`${tripKey} COLLATE "sv-x-icu"`

/** Where the editions meant still lie, in the order of a round trip. A visit that finds or leaves none there takes a place off the list. */
export async function listRecallPlaces(
  ctx: Context,
  input: z.input<typeof ListRecall> = {},
): Promise<{ items: RecallStop[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { limit, after, municipalityCode, ...which } = parse(ListRecall, input)
  const rows = await ctx.db.$queryRaw<(RecallStop & { tripKey: string })[]>`
    WITH wanted AS (${wantedSql(which, ctx.clock.today())})
    SELECT ${recallPlaceSql} AS place, ${tripKey} AS "tripKey", there.lying
    FROM (
      SELECT place_id, jsonb_agg(jsonb_build_object('editionId', edition_id, 'quantity', quantity, 'seenOn', seen_on) ORDER BY edition_id) AS lying
      FROM (${lyingSql(linesOf(municipalityCode))}) AS lying WHERE quantity > 0 GROUP BY place_id
    ) AS there JOIN place p ON p.id = there.place_id
    WHERE ${after === undefined ? Prisma.sql`true` : beyond(after)}
    ORDER BY ${inOrder}, p.id LIMIT ${limit + 1}`
  const { items, next } = page(rows, limit, (last) => cursor(last.tripKey, last.place.id))
  return { items: items.map(({ place, lying }) => ({ place, lying })), next }
}

function beyond(after: string): Prisma.Sql {
  const { key, id } = position(after)
  return Prisma.sql`(${inOrder}, p.id) > (${String(key)}, ${id}::uuid)`
}
