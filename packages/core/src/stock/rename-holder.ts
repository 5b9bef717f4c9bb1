import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { bagHasNoName, holderExists, holderNotFound } from './errors.ts'
import { type Holder, toHolder } from './holder.ts'
import { RenameHolder } from './schemas.ts'

/** Gives a store or a partner another name. A bag has its user's. */
export async function renameHolder(ctx: Context, input: z.input<typeof RenameHolder>): Promise<Holder> {
  requirePermission(ctx, 'materials:write')
  const { holderId: id, name } = parse(RenameHolder, input)
  return transaction(ctx, async (ctx) => {
    const before = await ctx.db.holder.findUnique({ where: { id } })
    if (!before) throw holderNotFound()
    if (before.kind === 'volunteer') throw bagHasNoName()
    const row = await ctx.db.holder.update({ where: { id }, data: { name } }).catch(onConstraint('holder_name_key', holderExists))
    await audit(ctx, 'holder.renamed', id)
    return toHolder(row)
  })
}
