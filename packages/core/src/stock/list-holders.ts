import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Holder } from './holder.ts'
import { holderNameSql } from './queries.ts'
import { ListHolders } from './schemas.ts'

/** A holder in a list, with what she has of everything together. A bag is known by its user's name. */
export interface HolderSummary extends Holder {
  name: string
  copies: number
}

/** Who holds copies: stores first, then bags, then partners. */
export async function listHolders(
  ctx: Context,
  input: z.input<typeof ListHolders> = {},
): Promise<{ items: HolderSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { state, limit, after } = parse(ListHolders, input)
  const place = after === undefined ? undefined : position(after)
  const rows = await ctx.db.$queryRaw<(HolderSummary & { sortKey: string })[]>`
    SELECT * FROM (
      SELECT h.id, h.kind::text AS kind, ${holderNameSql('h', 'u')} AS name, h.user_id AS "userId", h.closed_on::text AS "closedOn",
        coalesce((SELECT sum(b.quantity) FROM stock_balance b WHERE b.holder_id = h.id), 0)::float8 AS copies,
        array_position('{store,volunteer,partner}', h.kind::text) || ${holderNameSql('h', 'u')} AS "sortKey"
      FROM holder h LEFT JOIN "user" u ON u.id = h.user_id
      WHERE ${state ? Prisma.sql`(h.closed_on IS NULL) = ${state === 'open'}` : Prisma.sql`true`}
    ) AS holders
    WHERE ${place ? Prisma.sql`("sortKey" COLLATE "sv-x-icu", id) > (${String(place.key)}, ${place.id}::uuid)` : Prisma.sql`true`}
    ORDER BY "sortKey" COLLATE "sv-x-icu", id
    LIMIT ${limit + 1}`
  const { items, next } = page(rows, limit, (last) => cursor(last.sortKey, last.id))
  return { items: items.map(({ sortKey: _, ...holder }) => holder), next }
}
