import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { given } from '../given.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { expectedBeforeOrdered } from './errors.ts'
import type { PrintOrder } from './print-order.ts'
import { lockPrintOrder, readPrintOrder } from './print-order-rows.ts'
import { UpdatePrintOrder } from './schemas.ts'

/** What is known only later: what it cost, who prints it, when it is to come. Only what is given changes. */
export async function updatePrintOrder(ctx: Context, input: z.input<typeof UpdatePrintOrder>): Promise<PrintOrder> {
  requirePermission(ctx, 'materials:write')
  const { orderId: id, expectedOn, ...data } = parse(UpdatePrintOrder, input)
  return transaction(ctx, async (ctx) => {
    const order = await lockPrintOrder(ctx, id)
    if (expectedOn && expectedOn < order.orderedOn) throw expectedBeforeOrdered()
    await ctx.db.printOrder.update({ where: { id }, data: given({ ...data, expectedOn: expectedOn && toDate(expectedOn) }) })
    await audit(ctx, 'print_order.updated', id)
    return readPrintOrder(ctx, id)
  })
}
