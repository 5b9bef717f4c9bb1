import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { PrintOrder } from './print-order.ts'
import { printOrderStateSql, printOrdersSql } from './print-order-rows.ts'
import { ListPrintOrders } from './schemas.ts'

/** What was ordered of printers, the latest first. */
export async function listPrintOrders(
  ctx: Context,
  input: z.input<typeof ListPrintOrders> = {},
): Promise<{ items: PrintOrder[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { editionId, state, limit, after } = parse(ListPrintOrders, input)
  const place = after === undefined ? undefined : position(after)
  const wanted = [
    Prisma.sql`true`,
    ...(editionId ? [Prisma.sql`o.edition_id = ${editionId}::uuid`] : []),
    ...(state ? [Prisma.sql`${printOrderStateSql} = ${state}`] : []),
    ...(place ? [Prisma.sql`(o.ordered_on, o.id) < (${String(place.key)}::date, ${place.id}::uuid)`] : []),
  ]
  const rows = await ctx.db.$queryRaw<PrintOrder[]>`
    ${printOrdersSql} WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY o.ordered_on DESC, o.id DESC LIMIT ${limit + 1}`
  return page(rows, limit, (last) => cursor(last.orderedOn, last.id))
}
