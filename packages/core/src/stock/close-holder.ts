import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { holderNotEmpty, holderNotFound } from './errors.ts'
import { type Holder, toHolder } from './holder.ts'
import { HolderId } from './schemas.ts'

/** Nothing comes here any more. What is left is handed on, counted or destroyed first (`holder_not_empty`). */
export async function closeHolder(ctx: Context, input: z.input<typeof HolderId>): Promise<Holder> {
  requirePermission(ctx, 'materials:write')
  const { holderId: id } = parse(HolderId, input)
  return transaction(ctx, async (ctx) => {
    // waits for whoever is writing a movement of this holder's
    const rows = await ctx.db.$queryRaw<unknown[]>`SELECT id FROM holder WHERE id = ${id}::uuid FOR UPDATE`
    if (rows.length === 0) throw holderNotFound()
    const { _sum: sum } = await ctx.db.stockBalance.aggregate({ where: { holderId: id }, _sum: { quantity: true } })
    if (sum.quantity) throw holderNotEmpty(sum.quantity)
    const row = await ctx.db.holder.update({ where: { id }, data: { closedOn: toDate(ctx.clock.today()) } })
    await audit(ctx, 'holder.closed', id)
    return toHolder(row)
  })
}
