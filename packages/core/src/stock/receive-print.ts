import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { beforeOrdered, printOrderArrived, printOrderCancelled } from './errors.ts'
import type { PrintOrder } from './print-order.ts'
import { lockPrintOrder, readPrintOrder } from './print-order-rows.ts'
import { recordMovements } from './record-movements.ts'
import { ReceivePrint } from './schemas.ts'

/**
 * Takes in what came of an order: all of it or a part, and a printer may send a few too many. What is sent twice (`key`) came once. When all
 * has come, or the rest was cancelled, no more does.
 */
export async function receivePrint(ctx: Context, input: z.input<typeof ReceivePrint>): Promise<PrintOrder> {
  requirePermission(ctx, 'materials:write')
  const { key, orderId, quantity, happenedOn = ctx.clock.today() } = parse(ReceivePrint, input)
  return transaction(ctx, async (ctx) => {
    const { editionId, holderId, orderedOn, state } = await lockPrintOrder(ctx, orderId)
    if (happenedOn < orderedOn) throw beforeOrdered()
    const again = (await ctx.db.stockMovement.count({ where: { key } })) > 0
    if (state === 'cancelled' && !again) throw printOrderCancelled()
    if (state === 'arrived' && !again) throw printOrderArrived()
    await recordMovements(ctx, { movements: [{ kind: 'printed', key, editionId, quantity, toId: holderId, orderId, happenedOn }] })
    return readPrintOrder(ctx, orderId)
  })
}
