import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { claimFacts } from './claim-facts.ts'
import { type Payment, toPayment } from './payment.ts'
import { readRest } from './rows.ts'
import { PaymentId } from './schemas.ts'

export interface PaymentDetails extends Payment {
  /** What is left of it when what was taken from it is taken away. */
  restOre: number
  /** What refunds and corrections were made of it, the first first. */
  corrections: Payment[]
  /** Whose fee it pays. Her name is null if she is erased. */
  member: { membershipId: string; number: number; name: string | null } | null
}

export async function getPayment(ctx: Context, input: z.input<typeof PaymentId>): Promise<PaymentDetails> {
  requirePermission(ctx, 'payments:write')
  const { paymentId } = parse(PaymentId, input)
  const payment = await readRest(ctx, paymentId)
  const corrections = await ctx.db.payment.findMany({ where: { correctsId: paymentId }, orderBy: { id: 'asc' } })
  const [facts] = payment.claimId ? await claimFacts(ctx, { id: payment.claimId }) : []
  const member = facts ? { membershipId: facts.membership.id, number: facts.membership.number, name: facts.name } : null
  return { ...payment, corrections: corrections.map(toPayment), member }
}
