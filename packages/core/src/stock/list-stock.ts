import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { editionSql, holderNameSql, type NamedEdition } from './queries.ts'
import { ListStock } from './schemas.ts'

/** An edition, how many copies of it there are, and who has them. */
export interface EditionStock extends NamedEdition {
  withdrawnOn: Day | null
  copies: number
  holders: { holderId: string; kind: 'store' | 'volunteer' | 'partner'; name: string; copies: number }[]
}

/**
 * What there is of each edition and who has it, in the order of material, language and name. An edition that is withdrawn is left out once
 * nobody has any of it, one that is only a file always.
 */
export async function listStock(
  ctx: Context,
  input: z.input<typeof ListStock> = {},
): Promise<{ items: EditionStock[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { editionId, holderId, limit, after } = parse(ListStock, input)
  const place = after === undefined ? undefined : position(after)
  const wanted = [
    editionId
      ? Prisma.sql`e.id = ${editionId}::uuid`
      : Prisma.sql`(held.copies > 0 OR e.withdrawn_on IS NULL AND e.printed_on IS NOT NULL)`,
    ...(holderId ? [Prisma.sql`held.copies > 0`] : []),
    ...(place ? [Prisma.sql`(${sortSql}, e.id) > (${String(place.key)}, ${place.id}::uuid)`] : []),
  ]
  const rows = await ctx.db.$queryRaw<(EditionStock & { sortKey: string })[]>`
    SELECT ${editionSql}, e.withdrawn_on::text AS "withdrawnOn", held.copies, held.holders, ${sortSql} AS "sortKey"
    FROM edition e JOIN material m ON m.id = e.material_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(b.quantity), 0)::float8 AS copies, coalesce(json_agg(json_build_object('holderId', h.id, 'kind', h.kind,
        'name', ${holderNameSql('h', 'u')}, 'copies', b.quantity) ORDER BY h.kind, ${holderNameSql('h', 'u')}) FILTER (WHERE b.quantity > 0), '[]') AS holders
      FROM stock_balance b JOIN holder h ON h.id = b.holder_id LEFT JOIN "user" u ON u.id = h.user_id
      WHERE b.edition_id = e.id AND ${holderId ? Prisma.sql`h.id = ${holderId}::uuid` : Prisma.sql`true`}
    ) AS held
    WHERE ${Prisma.join(wanted, ' AND ')}
    ORDER BY ${sortSql}, e.id
    LIMIT ${limit + 1}`
  const { items, next } = page(rows, limit, (last) => cursor(last.sortKey, last.editionId))
  return { items: items.map(({ sortKey: _, ...stock }) => stock), next }
}

const sortSql = Prisma.sql`concat_ws(chr(9), m.name, e.language, e.name) COLLATE "sv-x-icu"`
