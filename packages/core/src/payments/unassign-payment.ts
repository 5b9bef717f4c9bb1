import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockClaim } from '../fees/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { amountTooLarge, paymentNotAssigned } from './errors.ts'
import type { Payment } from './payment.ts'
import { lockPayment, requireRest, standFree, takeFrom } from './rows.ts'
import { UnassignPayment } from './schemas.ts'
import { unsettleIfShort } from './settle.ts'

/**
 * Takes a payment, or some of it, from where it does not belong: a row below zero there, and one above zero that stands free, which it gives. A claim whose
 * amount is no longer reached is open again, and its period taken back.
 */
export async function unassignPayment(ctx: Context, input: z.input<typeof UnassignPayment>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { paymentId, reason, amountOre: wanted } = parse(UnassignPayment, input)
  return transaction(ctx, async (ctx) => {
    const payment = await lockPayment(ctx, paymentId)
    const { claimId, otherIncome, restOre, paidOn, way } = payment
    if (!claimId && !otherIncome) throw paymentNotAssigned()
    requireRest(payment)
    const amountOre = wanted ?? restOre
    if (amountOre > restOre) throw amountTooLarge(restOre)
    if (claimId) await lockClaim(ctx, claimId)
    await takeFrom(ctx, payment, { kind: 'correction', amountOre, paidOn, way, reason })
    const free = await standFree(ctx, payment, amountOre)
    if (claimId) await unsettleIfShort(ctx, claimId, { because: 'correction', reason })
    await audit(ctx, 'payment.unassigned', paymentId, { claimId, freeId: free.id })
    return free
  })
}
