import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { coverDays } from './cover-days.ts'
import { dayInFuture } from './errors.ts'
import type { Period } from './membership.ts'
import { periodFor, periodOfYear } from './period-for.ts'
import { lockMembership, standingPeriods } from './queries.ts'
import { RecordPeriod } from './schemas.ts'

/**
 * Covers a membership: an exemption, a class that is free, or a payment whose money is not in our books, as of the years before them. Money
 * that comes in is `recordPayment`. With `year` that whole year (from joining); without, what the policy says of the day it was paid.
 * A day that is covered already is refused: `period_overlaps`.
 */
export async function recordPeriod(ctx: Context, input: z.input<typeof RecordPeriod>): Promise<Period> {
  requirePermission(ctx, 'payments:write')
  const { membershipId, cause, year, amountOre, paidOn } = parse(RecordPeriod, input)
  const today = ctx.clock.today()
  if (paidOn && paidOn > today) throw dayInFuture('paidOn')
  return transaction(ctx, async (ctx) => {
    const membership = await lockMembership(ctx, membershipId)
    const periods = await standingPeriods(ctx, membershipId)
    const { membershipPolicy: policy } = await readSettings(ctx)
    const { joinedOn } = membership
    const days = year ? periodOfYear(year, joinedOn) : periodFor(paidOn ?? today, { joinedOn, periods, policy })
    const paid = cause === 'payment' ? (paidOn ?? (year ? null : today)) : null
    return coverDays(ctx, { membership, periods }, { cause, days, paidOn: paid, amountOre: amountOre ?? null })
  })
}
