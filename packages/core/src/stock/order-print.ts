import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { fromDate, toDate } from '../day.ts'
import { editionNotFound, editionWithdrawn } from '../materials/errors.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { expectedBeforeOrdered, holderClosed, holderNotFound } from './errors.ts'
import type { PrintOrder } from './print-order.ts'
import { readPrintOrder } from './print-order-rows.ts'
import { OrderPrint } from './schemas.ts'

/** Writes down what was ordered of a printer. It is in stock only when it has come: `receivePrint`. */
export async function orderPrint(ctx: Context, input: z.input<typeof OrderPrint>): Promise<PrintOrder> {
  requirePermission(ctx, 'materials:write')
  const { orderedOn = ctx.clock.today(), expectedOn, ...data } = parse(OrderPrint, input)
  if (orderedOn > ctx.clock.today()) throw dayInFuture('orderedOn')
  if (expectedOn && expectedOn < orderedOn) throw expectedBeforeOrdered()
  return transaction(ctx, async (ctx) => {
    const edition = await ctx.db.edition.findUnique({ where: { id: data.editionId } })
    if (!edition) throw editionNotFound()
    if (edition.withdrawnOn && fromDate(edition.withdrawnOn) <= orderedOn) throw editionWithdrawn(fromDate(edition.withdrawnOn))
    const holder = await ctx.db.holder.findUnique({ where: { id: data.holderId } })
    if (!holder) throw holderNotFound()
    if (holder.closedOn) throw holderClosed()
    const days = { orderedOn: toDate(orderedOn), expectedOn: expectedOn && toDate(expectedOn) }
    const { id } = await ctx.db.printOrder.create({ data: { ...data, ...days, orderedBy: actorId(ctx) } })
    await audit(ctx, 'print_order.created', id, { quantity: data.quantity })
    return readPrintOrder(ctx, id)
  })
}
