import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockClaim } from '../fees/queries.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { amountTooLarge } from './errors.ts'
import type { Payment } from './payment.ts'
import { lockPayment, requireRest, takeFrom } from './rows.ts'
import { RefundPayment } from './schemas.ts'
import { unsettleIfShort } from './settle.ts'

/**
 * Records that money went back: a row below zero that names the first. Where nothing is left of a fee its period is taken back; a part paid back
 * changes no period.
 */
export async function refundPayment(ctx: Context, input: z.input<typeof RefundPayment>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { paymentId, amountOre, way, paidOn = ctx.clock.today(), reason } = parse(RefundPayment, input)
  if (paidOn > ctx.clock.today()) throw dayInFuture('paidOn')
  return transaction(ctx, async (ctx) => {
    const payment = await lockPayment(ctx, paymentId)
    const { claimId, restOre } = payment
    requireRest(payment)
    if (amountOre !== undefined && amountOre > restOre) throw amountTooLarge(restOre)
    if (claimId) await lockClaim(ctx, claimId)
    const row = await takeFrom(ctx, payment, { kind: 'refund', amountOre: amountOre ?? restOre, paidOn, way: way ?? payment.way, reason })
    if (claimId) await unsettleIfShort(ctx, claimId, { because: 'refund', reason })
    await audit(ctx, 'payment.refunded', paymentId, { claimId, amountOre: -row.amountOre })
    return row
  })
}
