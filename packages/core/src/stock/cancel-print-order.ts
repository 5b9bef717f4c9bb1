import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { printOrderArrived, printOrderCancelled } from './errors.ts'
import type { PrintOrder } from './print-order.ts'
import { lockPrintOrder, readPrintOrder } from './print-order-rows.ts'
import { PrintOrderId } from './schemas.ts'

/** The rest does not come. What came before stays. */
export async function cancelPrintOrder(ctx: Context, input: z.input<typeof PrintOrderId>): Promise<PrintOrder> {
  requirePermission(ctx, 'materials:write')
  const { orderId: id } = parse(PrintOrderId, input)
  return transaction(ctx, async (ctx) => {
    const { state, arrived } = await lockPrintOrder(ctx, id)
    if (state === 'cancelled') throw printOrderCancelled()
    if (state === 'arrived') throw printOrderArrived()
    await ctx.db.printOrder.update({ where: { id }, data: { cancelledOn: toDate(ctx.clock.today()) } })
    await audit(ctx, 'print_order.cancelled', id, { arrived })
    return readPrintOrder(ctx, id)
  })
}
