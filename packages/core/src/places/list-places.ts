import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { singleLine } from '../text.ts'
import { type Place, toPlace } from './place.ts'
import { foundSql } from './place-text-sql.ts'
import { ListPlaces } from './schemas.ts'

/** Places by name, sorted as the reader sorts; open ones unless others are asked for. Those that were merged into others are none. */
export async function listPlaces(
  ctx: Context,
  input: z.input<typeof ListPlaces> = {},
): Promise<{ items: Place[]; next: string | null; total: number }> {
  requirePermission(ctx, 'materials:read')
  const filters = parse(ListPlaces, input)
  const name = Prisma.sql`p.name ${collate(filters.collation)}`
  const wanted = Prisma.join(conditions(filters), ' AND ')
  const place = filters.after ? position(filters.after) : undefined
  const ids = await ctx.db.$queryRaw<{ id: string; total: number }[]>`
    SELECT id, total FROM (SELECT p.id, p.name, count(*) OVER ()::int AS total FROM place p WHERE ${wanted}) AS p
    WHERE ${place ? Prisma.sql`(${name}, p.id) > (${String(place.key)}, ${place.id}::uuid)` : Prisma.sql`true`}
    ORDER BY ${name}, p.id
    LIMIT ${filters.limit + 1}`
  const rows = await ctx.db.place.findMany({ where: { id: { in: ids.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, toPlace(row)]))
  const places = ids.flatMap(({ id }) => byId.get(id) ?? [])
  return { ...page(places, filters.limit, (last) => cursor(last.name, last.id)), total: ids[0]?.total ?? 0 }
}

function conditions({ municipalityCode, type, permission, state, q }: z.output<typeof ListPlaces>): Prisma.Sql[] {
  const found = [
    Prisma.sql`p.merged_into_id IS NULL`,
    state === 'open' ? Prisma.sql`p.closed_on IS NULL` : Prisma.sql`p.closed_on IS NOT NULL`,
  ]
  if (municipalityCode) found.push(Prisma.sql`p.municipality_code = ${municipalityCode}`)
  if (type) found.push(Prisma.sql`p.type = ${type}::place_type`)
  if (permission) found.push(Prisma.sql`p.permission = ${permission}::place_permission`)
  if (q && singleLine(q) !== '') found.push(foundSql(q))
  return found
}
