import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { PrintOrder } from './print-order.ts'
import { readPrintOrder } from './print-order-rows.ts'
import { PrintOrderId } from './schemas.ts'

/** What was ordered and what came of it. When it came is in the ledger (`listMovements`). */
export async function getPrintOrder(ctx: Context, input: z.input<typeof PrintOrderId>): Promise<PrintOrder> {
  requirePermission(ctx, 'materials:read')
  return readPrintOrder(ctx, parse(PrintOrderId, input).orderId)
}
