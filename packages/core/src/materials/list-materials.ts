import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Material } from './edition.ts'
import { ListMaterials } from './schemas.ts'

/** All materials by name. */
export async function listMaterials(
  ctx: Context,
  input: z.input<typeof ListMaterials> = {},
): Promise<{ items: Material[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { limit, after } = parse(ListMaterials, input)
  const rows = await ctx.db.$queryRaw<Material[]>`
    SELECT id, kind, name FROM material
    WHERE ${after === undefined ? Prisma.sql`true` : beyond(after)}
    ORDER BY name COLLATE "sv-x-icu", id LIMIT ${limit + 1}`
  return page(rows, limit, ({ name, id }) => cursor(name, id))
}

function beyond(after: string): Prisma.Sql {
  const { key, id } = position(after)
  return Prisma.sql`(name COLLATE "sv-x-icu", id) > (${String(key)}, ${id}::uuid)`
}
