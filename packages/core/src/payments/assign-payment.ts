import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { claimSettled } from '../fees/errors.ts'
import { type Claim, stateOf } from '../fees/index.ts'
import { lockClaim, lockClaims } from '../fees/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { claimToPay } from './claim-to-pay.ts'
import { amountTooLarge, paymentAssigned } from './errors.ts'
import { type Payment, toPayment } from './payment.ts'
import { lockPayment, requireRest, standFree, takeFrom } from './rows.ts'
import { AssignPayment } from './schemas.ts'
import { settleIfReached } from './settle.ts'

/**
 * Says which claim a payment pays; of a member without one it is made. With a smaller `amountOre` only so much of it, and what is left stands free: one payment can be for
 * several members. A claim whose amount is reached is paid; more than that is shown, and stays until it is moved or paid back.
 */
export async function assignPayment(ctx: Context, input: z.input<typeof AssignPayment>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { paymentId, amountOre, ...whom } = parse(AssignPayment, input)
  return transaction(ctx, async (ctx) => {
    const payment = await lockPayment(ctx, paymentId)
    if (payment.claimId || payment.otherIncome) throw paymentAssigned()
    requireRest(payment)
    if (amountOre !== undefined && amountOre > payment.restOre) throw amountTooLarge(payment.restOre)
    const claim = await claimOf(ctx, whom, payment.paidOn)
    const claimId = claim.id
    const { state } = await stateOf(ctx, claim)
    if (state !== 'open' && state !== 'part_paid') throw claimSettled()
    if (amountOre !== undefined && amountOre < payment.restOre) await keepRestFree(ctx, payment, payment.restOre - amountOre)
    await ctx.db.payment.updateMany({
      where: { claimId: null, OR: [{ id: paymentId }, { correctsId: paymentId, amountOre: { lt: 0 } }] },
      data: { claimId, assignedAt: ctx.clock.now(), assignedBy: actorId(ctx) },
    })
    await settleIfReached(ctx, claimId)
    await audit(ctx, 'payment.assigned', paymentId, { claimId, membershipId: claim.membershipId })
    return toPayment(await ctx.db.payment.findUniqueOrThrow({ where: { id: paymentId } }))
  })
}

async function claimOf(
  ctx: Context,
  whom: { claimId?: string | undefined; membershipId?: string | undefined },
  paidOn: Day,
): Promise<Claim> {
  if (whom.claimId) return (await lockClaim(ctx, whom.claimId)).claim
  await lockClaims(ctx)
  return claimToPay(ctx, { membershipId: whom.membershipId ?? '', year: undefined, paidOn })
}

async function keepRestFree(ctx: Context, payment: Payment, amountOre: number): Promise<void> {
  const { way, paidOn } = payment
  await takeFrom(ctx, payment, { kind: 'correction', amountOre, paidOn, way, reason: 'divided' })
  await standFree(ctx, payment, amountOre)
}
