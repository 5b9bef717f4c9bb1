import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Edition } from './edition.ts'
import { editionKeySql } from './edition-order-sql.ts'
import { carriesOutdatedSql } from './outdated-sql.ts'
import { readEditions } from './queries.ts'
import { ListEditions } from './schemas.ts'

const inOrder = Prisma.sql`${editionKeySql} COLLATE "sv-x-icu"`

/** Editions by material, language and name. */
export async function listEditions(
  ctx: Context,
  input: z.input<typeof ListEditions> = {},
): Promise<{ items: Edition[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const filters = parse(ListEditions, input)
  const rows = await ctx.db.$queryRaw<{ id: string; sortKey: string }[]>`
    SELECT e.id, ${editionKeySql} AS "sortKey" FROM edition e JOIN material m ON m.id = e.material_id
    WHERE ${Prisma.join(conditions(ctx, filters), ' AND ')}
    ORDER BY ${inOrder}, e.id LIMIT ${filters.limit + 1}`
  const { items, next } = page(rows, filters.limit, (last) => cursor(last.sortKey, last.id))
  const ids = items.map(({ id }) => id)
  return { items: await readEditions(ctx, ids), next }
}

function conditions(ctx: Context, { materialId, language, factId, withdrawn, asked, after }: z.output<typeof ListEditions>): Prisma.Sql[] {
  const found = [Prisma.sql`true`]
  if (materialId) found.push(Prisma.sql`e.material_id = ${materialId}::uuid`)
  if (language) found.push(Prisma.sql`e.language = ${language}`)
  if (factId) {
    found.push(Prisma.sql`EXISTS (
      SELECT FROM edition_fact ef JOIN public_fact_version v ON v.id = ef.version_id
      WHERE ef.edition_id = e.id AND v.fact_id = ${factId}::uuid)`)
  }
  if (withdrawn !== undefined) {
    const gone = Prisma.sql`coalesce(e.withdrawn_on <= ${ctx.clock.today()}::date, false)`
    found.push(withdrawn ? gone : Prisma.sql`NOT ${gone}`)
  }
  if (asked !== undefined) {
    const waits = Prisma.sql`(e.recalled_on IS NULL AND EXISTS (${carriesOutdatedSql} AND decision IS NULL))`
    found.push(asked ? waits : Prisma.sql`NOT ${waits}`)
  }
  if (after) {
    const { key, id } = position(after)
    found.push(Prisma.sql`(${inOrder}, e.id) > (${String(key)}, ${id}::uuid)`)
  }
  return found
}
