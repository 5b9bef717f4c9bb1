import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { holderNotFound } from './errors.ts'
import { type Holder, toHolder } from './holder.ts'
import { HolderId } from './schemas.ts'

/** Opens a holder that was closed: a volunteer who comes back has the bag that she had. */
export async function openHolder(ctx: Context, input: z.input<typeof HolderId>): Promise<Holder> {
  requirePermission(ctx, 'materials:write')
  const { holderId: id } = parse(HolderId, input)
  return transaction(ctx, async (ctx) => {
    if ((await ctx.db.holder.count({ where: { id } })) === 0) throw holderNotFound()
    const row = await ctx.db.holder.update({ where: { id }, data: { closedOn: null } })
    await audit(ctx, 'holder.opened', id)
    return toHolder(row)
  })
}
