import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type HolderSummary, holdersSql } from './holder-rows.ts'
import { ListHolders } from './schemas.ts'

/** Who holds copies: stores first, then bags, then partners. */
export async function listHolders(
  ctx: Context,
  input: z.input<typeof ListHolders> = {},
): Promise<{ items: HolderSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { state, kind, limit, after } = parse(ListHolders, input)
  const place = after === undefined ? undefined : position(after)
  const wanted = [
    Prisma.sql`true`,
    ...(state ? [Prisma.sql`(h.closed_on IS NULL) = ${state === 'open'}`] : []),
    ...(kind ? [Prisma.sql`h.kind = ${kind}::holder_kind`] : []),
  ]
  const rows = await ctx.db.$queryRaw<HolderSummary[]>`
    SELECT * FROM (${holdersSql(Prisma.join(wanted, ' AND '))}) AS holders
    WHERE ${place ? Prisma.sql`(${sortSql}, id) > (${String(place.key)}, ${place.id}::uuid)` : Prisma.sql`true`}
    ORDER BY ${sortSql}, id
    LIMIT ${limit + 1}`
  return page(rows, limit, (last) => cursor(`${order.indexOf(last.kind)}${last.name}`, last.id))
}

const order = ['store', 'volunteer', 'partner']
const sortSql = Prisma.sql`(array_position(${order}::text[], kind) - 1 || name) COLLATE "sv-x-icu"`
