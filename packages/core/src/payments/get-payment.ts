import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type ClaimState, claimState } from '../fees/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { claimFacts, type NamedClaimFacts } from './claim-facts.ts'
import { type Payment, toPayment } from './payment.ts'
import { readRest } from './rows.ts'
import { PaymentId } from './schemas.ts'

/** A claim, whose it is, and what it has got beyond its amount. */
export interface ClaimOfPayment {
  id: string
  membershipId: string
  number: number
  /** Null if she is erased. */
  name: string | null
  left: boolean
  startsOn: string
  endsOn: string
  state: ClaimState
  excessOre: number
}

export interface PaymentDetails extends Payment {
  /** What is left of it when what was taken from it is taken away. */
  restOre: number
  /** What refunds and corrections were made of it, the first first. */
  corrections: Payment[]
  /** What it pays. */
  claim: ClaimOfPayment | null
  /** Of one that stands free: the claim that its reference names all the same. */
  named: ClaimOfPayment | null
}

/** A payment, what was taken from it, and whose fee it is or might be. */
export async function getPayment(ctx: Context, input: z.input<typeof PaymentId>): Promise<PaymentDetails> {
  requirePermission(ctx, 'payments:write')
  const { paymentId } = parse(PaymentId, input)
  const payment = await readRest(ctx, paymentId)
  const corrections = await ctx.db.payment.findMany({ where: { correctsId: paymentId }, orderBy: { id: 'asc' } })
  const { claimId, reference } = payment
  const [facts] = claimId || reference ? await claimFacts(ctx, claimId ? { id: claimId } : { reference: reference ?? '' }) : []
  const claim = facts ? toClaimOfPayment(facts, ctx.clock.today()) : null
  return { ...payment, corrections: corrections.map(toPayment), claim: claimId ? claim : null, named: claimId ? null : claim }
}

function toClaimOfPayment(facts: NamedClaimFacts, today: string): ClaimOfPayment {
  const { claim, membership, name } = facts
  const { state, paidOre } = claimState(facts)
  return {
    id: claim.id,
    membershipId: membership.id,
    number: membership.number,
    name,
    left: membership.leftOn !== null && membership.leftOn <= today,
    startsOn: claim.startsOn,
    endsOn: claim.endsOn,
    state,
    excessOre: Math.max(0, paidOre - claim.amountOre),
  }
}
