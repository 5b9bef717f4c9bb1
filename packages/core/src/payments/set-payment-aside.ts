import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { paymentAssigned, paymentSpent } from './errors.ts'
import { type Payment, toPayment } from './payment.ts'
import { lockPayment } from './rows.ts'
import { SetPaymentAside } from './schemas.ts'

/** Says that a payment, or a deduction of the bank's, is no fee: a gift, or something else, with a word on what. */
export async function setPaymentAside(ctx: Context, input: z.input<typeof SetPaymentAside>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { paymentId, as: otherIncome, reason } = parse(SetPaymentAside, input)
  return transaction(ctx, async (ctx) => {
    const payment = await lockPayment(ctx, paymentId)
    if (payment.claimId || payment.otherIncome) throw paymentAssigned()
    if (payment.restOre === 0 || payment.kind === 'refund') throw paymentSpent()
    const assigned = { otherIncome, assignedAt: ctx.clock.now(), assignedBy: actorId(ctx) }
    const row = await ctx.db.payment.update({ where: { id: paymentId }, data: { ...assigned, reason } })
    await ctx.db.payment.updateMany({ where: { correctsId: paymentId, amountOre: { lt: 0 } }, data: assigned })
    await audit(ctx, 'payment.set_aside', paymentId, { as: otherIncome })
    return toPayment(row)
  })
}
