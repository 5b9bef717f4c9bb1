import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { periodAlreadyReversed, periodIsPaid, periodNotFound } from './errors.ts'
import { type Period, toPeriod } from './membership.ts'
import { lockMembership } from './queries.ts'
import { ReversePeriod } from './schemas.ts'

/**
 * Takes a period back that was recorded wrongly. It stays to be seen; a right one is a new row. One that rests on money in our books is
 * refused, `period_is_paid`: it goes when the money is moved or paid back.
 */
export async function reversePeriod(ctx: Context, input: z.input<typeof ReversePeriod>): Promise<Period> {
  requirePermission(ctx, 'payments:write')
  const { periodId, reason } = parse(ReversePeriod, input)
  return transaction(ctx, async (ctx) => {
    const period = await ctx.db.membershipPeriod.findUnique({ where: { id: periodId } })
    if (!period) throw periodNotFound()
    await lockMembership(ctx, period.membershipId)
    if (await isPaid(ctx, toPeriod(period))) throw periodIsPaid()
    return takeBack(ctx, periodId, reason)
  })
}

/** Of a membership that is held. */
export async function takeBack(ctx: Context, periodId: string, reason: string): Promise<Period> {
  const { count } = await ctx.db.membershipPeriod.updateMany({
    where: { id: periodId, reversedAt: null },
    data: { reversedAt: ctx.clock.now(), reversedBy: actorId(ctx), reversalReason: reason },
  })
  if (count === 0) throw periodAlreadyReversed()
  const row = await ctx.db.membershipPeriod.findUniqueOrThrow({ where: { id: periodId } })
  await audit(ctx, 'period.reversed', periodId, { membershipId: row.membershipId })
  return toPeriod(row)
}

/** Whether the money of a claim that the period answers to is here. */
async function isPaid(ctx: Context, { cause, reversedAt, membershipId, startsOn, endsOn }: Period): Promise<boolean> {
  if (cause !== 'payment' || reversedAt) return false
  const claims = await ctx.db.feeClaim.findMany({
    where: { membershipId, withdrawnAt: null, endsOn: { gte: toDate(startsOn), lte: toDate(endsOn) } },
    select: { amountOre: true, payments: { select: { amountOre: true } } },
  })
  return claims.some(({ amountOre, payments }) => payments.reduce((sum, payment) => sum + payment.amountOre, 0) >= amountOre)
}
