import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { inMunicipality, lyingSql } from './lying-sql.ts'
import { ListLying } from './schemas.ts'

/** No more than `quantity` copies of an edition lie at a place, as it was last told of on `seenOn`. */
export interface Lying {
  placeId: string
  placeName: string
  editionId: string
  quantity: number
  seenOn: Day
}

/** What lies at which place; the copies of a place follow each other. */
export async function listLying(ctx: Context, input: z.input<typeof ListLying> = {}): Promise<{ items: Lying[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { limit, after, ...filters } = parse(ListLying, input)
  const last = after === undefined ? undefined : position(after)
  const beyond = last ? Prisma.sql`AND (lying.place_id, lying.edition_id) > (${last.key}::uuid, ${last.id}::uuid)` : Prisma.empty
  const rows = await ctx.db.$queryRaw<Lying[]>`
    SELECT lying.place_id AS "placeId", p.name AS "placeName", lying.edition_id AS "editionId", lying.quantity,
      lying.seen_on::text AS "seenOn"
    FROM (${lyingSql(wantedSql(filters))}) lying JOIN place p ON p.id = lying.place_id
    WHERE lying.quantity > 0 ${beyond}
    ORDER BY lying.place_id, lying.edition_id
    LIMIT ${limit + 1}`
  return page(rows, limit, ({ placeId, editionId }) => cursor(placeId, editionId))
}

type Filters = Pick<z.output<typeof ListLying>, 'placeId' | 'editionId' | 'municipalityCode'>

function wantedSql({ placeId, editionId, municipalityCode }: Filters): Prisma.Sql {
  const wanted = [Prisma.sql`TRUE`]
  if (placeId) wanted.push(Prisma.sql`v.place_id = ${placeId}::uuid`)
  if (editionId) wanted.push(Prisma.sql`l.edition_id = ${editionId}::uuid`)
  if (municipalityCode) wanted.push(inMunicipality(municipalityCode))
  return Prisma.join(wanted, ' AND ')
}
