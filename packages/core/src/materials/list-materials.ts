import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Material } from './edition.ts'
import { ListMaterials } from './schemas.ts'

export interface MaterialSummary extends Material {
  /** In which it is handed out: those of the editions that are not withdrawn. */
  languages: string[]
}

/** All materials by name. */
export async function listMaterials(
  ctx: Context,
  input: z.input<typeof ListMaterials> = {},
): Promise<{ items: MaterialSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { limit, after } = parse(ListMaterials, input)
  const rows = await ctx.db.$queryRaw<MaterialSummary[]>`
    SELECT id, kind, name, array(
      SELECT DISTINCT e.language FROM edition e
      WHERE e.material_id = material.id AND (e.withdrawn_on IS NULL OR e.withdrawn_on > ${ctx.clock.today()}::date) ORDER BY e.language
    ) AS languages
    FROM material
    WHERE ${after === undefined ? Prisma.sql`true` : beyond(after)}
    ORDER BY name COLLATE "sv-x-icu", id LIMIT ${limit + 1}`
  return page(rows, limit, ({ name, id }) => cursor(name, id))
}

function beyond(after: string): Prisma.Sql {
  const { key, id } = position(after)
  return Prisma.sql`(name COLLATE "sv-x-icu", id) > (${String(key)}, ${id}::uuid)`
}
