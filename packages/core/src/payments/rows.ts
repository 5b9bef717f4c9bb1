import type { Prisma } from '@lykta/db'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { paymentNotFound, paymentNotMoney, paymentSpent } from './errors.ts'
import { type Payment, toPayment } from './payment.ts'

/** A payment and what is left of it, held until the end of the transaction. Throws `payment_not_found`. */
export async function lockPayment(ctx: Context, id: string): Promise<Payment & { restOre: number }> {
  await ctx.db.$queryRaw`SELECT FROM payment WHERE id = ${id}::uuid FOR UPDATE`
  return readRest(ctx, id)
}

export async function readRest(ctx: Context, id: string): Promise<Payment & { restOre: number }> {
  const row = await ctx.db.payment.findUnique({ where: { id } })
  if (!row) throw paymentNotFound()
  const { _sum: taken } = await ctx.db.payment.aggregate({ where: { correctsId: id, amountOre: { lt: 0 } }, _sum: { amountOre: true } })
  return { ...toPayment(row), restOre: row.amountOre + (taken.amountOre ?? 0) }
}

/** For what can only be done with money that came in and is still here. Throws `payment_not_money` and `payment_spent`. */
export function requireRest({ amountOre, restOre }: { amountOre: number; restOre: number }): void {
  if (amountOre < 0) throw paymentNotMoney()
  if (restOre <= 0) throw paymentSpent()
}

/** Takes an amount from a payment, where it belongs now. */
export async function takeFrom(
  ctx: Context,
  payment: Payment,
  row: Pick<Payment, 'kind' | 'amountOre' | 'paidOn' | 'way'> & { reason: string },
): Promise<Payment> {
  const { claimId, otherIncome } = payment
  const where = claimId || otherIncome ? { claimId, otherIncome, assignedAt: ctx.clock.now(), assignedBy: actorId(ctx) } : {}
  return addRow(ctx, { ...row, ...where, amountOre: -row.amountOre, paidOn: toDate(row.paidOn), correctsId: payment.id })
}

/** Lets an amount of a payment that was taken from it stand free, as a row of its own. */
export async function standFree(ctx: Context, { id, way, paidOn, reference, serial }: Payment, amountOre: number): Promise<Payment> {
  return addRow(ctx, { kind: 'correction', way, amountOre, paidOn: toDate(paidOn), reference, serial, correctsId: id })
}

export async function addRow(ctx: Context, data: Omit<Prisma.PaymentUncheckedCreateInput, 'recordedAt' | 'recordedBy'>): Promise<Payment> {
  return toPayment(await ctx.db.payment.create({ data: { ...data, recordedAt: ctx.clock.now(), recordedBy: actorId(ctx) } }))
}
