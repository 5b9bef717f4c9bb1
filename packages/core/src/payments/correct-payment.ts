import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockClaim } from '../fees/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { paymentFromBank } from './errors.ts'
import type { Payment } from './payment.ts'
import { lockPayment, requireRest, takeFrom } from './rows.ts'
import { CorrectPayment } from './schemas.ts'
import { unsettleIfShort } from './settle.ts'

/**
 * Takes back a payment that was recorded by hand and never came, or not so. The row stays and one below zero names it; a right one is recorded
 * anew. What the bank's file brought did come: `payment_from_bank`.
 */
export async function correctPayment(ctx: Context, input: z.input<typeof CorrectPayment>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { paymentId, reason } = parse(CorrectPayment, input)
  return transaction(ctx, async (ctx) => {
    const payment = await lockPayment(ctx, paymentId)
    const { claimId, restOre: amountOre, paidOn, way } = payment
    requireRest(payment)
    if (await cameFromBank(ctx, payment)) throw paymentFromBank()
    if (claimId) await lockClaim(ctx, claimId)
    const row = await takeFrom(ctx, payment, { kind: 'correction', amountOre, paidOn, way, reason })
    if (claimId) await unsettleIfShort(ctx, claimId, { because: 'correction', reason })
    await audit(ctx, 'payment.corrected', paymentId, { claimId })
    return row
  })
}

/** Also what was moved from one that did. */
async function cameFromBank(ctx: Context, { fileId, correctsId }: Pick<Payment, 'fileId' | 'correctsId'>): Promise<boolean> {
  if (fileId) return true
  if (!correctsId) return false
  return cameFromBank(
    ctx,
    await ctx.db.payment.findUniqueOrThrow({ where: { id: correctsId }, select: { fileId: true, correctsId: true } }),
  )
}
