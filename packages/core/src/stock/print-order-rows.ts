import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { printOrderNotFound } from './errors.ts'
import type { PrintOrder } from './print-order.ts'
import { editionSql, holderNameSql } from './queries.ts'

/** What came of the order `o`: its print runs, without those that were taken back. */
const arrivedSql = Prisma.sql`(
  SELECT coalesce(sum(CASE s.kind WHEN 'corrected' THEN -s.quantity ELSE s.quantity END), 0)::int FROM stock_movement s WHERE s.order_id = o.id)`

/** An order of which nothing is to come any more is `arrived`, or `cancelled` if less came than was ordered. */
export const printOrderStateSql = Prisma.sql`
  (CASE WHEN ${arrivedSql} >= o.quantity THEN 'arrived' WHEN o.cancelled_on IS NOT NULL THEN 'cancelled' ELSE 'open' END)`

/** The orders of which `wanted` is true, in the query that it is put in. */
export const printOrdersSql = Prisma.sql`
  SELECT o.id, o.quantity, o.cost_ore AS "costOre", o.printer, o.ordered_on::text AS "orderedOn", o.expected_on::text AS "expectedOn",
    o.holder_id AS "holderId", ${holderNameSql('h', 'u')} AS holder, o.cancelled_on::text AS "cancelledOn", o.ordered_by AS "orderedBy",
    ${arrivedSql} AS arrived, ${printOrderStateSql} AS state, ${editionSql}
  FROM print_order o JOIN edition e ON e.id = o.edition_id JOIN material m ON m.id = e.material_id
  JOIN holder h ON h.id = o.holder_id LEFT JOIN "user" u ON u.id = h.user_id`

export async function readPrintOrder(ctx: Context, id: string): Promise<PrintOrder> {
  const [order] = await ctx.db.$queryRaw<PrintOrder[]>`${printOrdersSql} WHERE o.id = ${id}::uuid`
  if (!order) throw printOrderNotFound()
  return order
}

/** The same, held until the end of the transaction. */
export async function lockPrintOrder(ctx: Context, id: string): Promise<PrintOrder> {
  await ctx.db.$queryRaw`SELECT FROM print_order WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return readPrintOrder(ctx, id)
}
