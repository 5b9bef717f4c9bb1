import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { supersededByOther, supersededInRing } from './errors.ts'
import { lockEdition, readEdition } from './queries.ts'
import { SupersedeEdition } from './schemas.ts'

/** Says that another edition of the same material and language takes its place, or (null) that none does. It is used up; withdrawing it is a word of its own. */
export async function supersedeEdition(ctx: Context, input: z.input<typeof SupersedeEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { editionId, byId } = parse(SupersedeEdition, input)
  return transaction(ctx, async (ctx) => {
    const edition = await lockEdition(ctx, editionId)
    if (byId !== null) await requireSuccessor(ctx, edition, byId)
    await ctx.db.edition.update({ where: { id: editionId }, data: { supersededById: byId } })
    await audit(ctx, 'edition.superseded', editionId, { byId })
    return readEdition(ctx, editionId)
  })
}

/** All editions of the material are locked, so that two who do this at once cannot close a ring. */
async function requireSuccessor(ctx: Context, edition: Edition, byId: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string; language: string; next: string | null }[]>`
    SELECT id, language, superseded_by_id AS next FROM edition WHERE material_id = ${edition.material.id}::uuid ORDER BY id FOR UPDATE`
  const known = new Map(rows.map((row) => [row.id, row]))
  if (known.get(byId)?.language !== edition.language) throw supersededByOther()
  for (let id: string | null | undefined = byId; id; id = known.get(id)?.next) if (id === edition.id) throw supersededInRing()
}
