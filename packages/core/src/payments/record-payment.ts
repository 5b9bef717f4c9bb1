import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { claimNotFound, claimSettled } from '../fees/errors.ts'
import { type Claim, stateOf } from '../fees/index.ts'
import { lockClaim, lockClaims } from '../fees/queries.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { claimToPay } from './claim-to-pay.ts'
import type { Payment } from './payment.ts'
import { addRow } from './rows.ts'
import { RecordPayment } from './schemas.ts'
import { settleIfReached } from './settle.ts'

/**
 * Records a fee that came some other way than in the bank's file: Swish, cash. It pays a claim, which is made if she has none to pay; a member
 * whose class has no fee has nothing to pay (`class_is_free`).
 */
export async function recordPayment(ctx: Context, input: z.input<typeof RecordPayment>): Promise<Payment> {
  requirePermission(ctx, 'payments:write')
  const { membershipId, claimId: given, year, amountOre, way, paidOn = ctx.clock.today() } = parse(RecordPayment, input)
  if (paidOn > ctx.clock.today()) throw dayInFuture('paidOn')
  return transaction(ctx, async (ctx) => {
    // before any membership is held, as whoever makes claims for all does
    await lockClaims(ctx)
    const claim = given ? await ownClaim(ctx, given, membershipId) : await claimToPay(ctx, { membershipId, year, paidOn })
    const { state, remainingOre } = await stateOf(ctx, claim)
    if (state !== 'open' && state !== 'part_paid') throw claimSettled()
    const payment = await addRow(ctx, {
      way,
      amountOre: amountOre ?? remainingOre,
      paidOn: toDate(paidOn),
      claimId: claim.id,
      assignedAt: ctx.clock.now(),
      assignedBy: actorId(ctx),
    })
    await settleIfReached(ctx, claim.id)
    await audit(ctx, 'payment.recorded', payment.id, { claimId: claim.id, membershipId })
    return payment
  })
}

async function ownClaim(ctx: Context, claimId: string, membershipId: string): Promise<Claim> {
  const { claim } = await lockClaim(ctx, claimId)
  if (claim.membershipId !== membershipId) throw claimNotFound()
  return claim
}
