import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { dayInFuture, membershipLeft, periodOverlaps } from './errors.ts'
import { type Period, toPeriod } from './membership.ts'
import { periodFor, periodOfYear } from './period-for.ts'
import { lockMembership, standingPeriods } from './queries.ts'
import { RecordPeriod } from './schemas.ts'

/**
 * Covers a membership: a payment, an exemption, or a class that is free. With `year` that whole year (from joining);
 * without, what the policy says of the day it was paid. A day that is covered already is refused: `period_overlaps`.
 */
export async function recordPeriod(ctx: Context, input: z.input<typeof RecordPeriod>): Promise<Period> {
  requirePermission(ctx, 'payments:write')
  const { membershipId, cause, year, amountOre, paidOn } = parse(RecordPeriod, input)
  const today = ctx.clock.today()
  if (paidOn && paidOn > today) throw dayInFuture('paidOn')
  return transaction(ctx, async (ctx) => {
    const { joinedOn, leftOn, classId } = await lockMembership(ctx, membershipId)
    const periods = await standingPeriods(ctx, membershipId)
    const { membershipPolicy: policy } = await readSettings(ctx)
    const period = year ? periodOfYear(year, joinedOn) : periodFor(paidOn ?? today, { joinedOn, periods, policy })
    if (leftOn && period.startsOn >= leftOn) throw membershipLeft()
    if (periods.some(({ startsOn, endsOn }) => startsOn <= period.endsOn && period.startsOn <= endsOn)) throw periodOverlaps()
    const paid = cause === 'payment' ? (paidOn ?? (year ? undefined : today)) : undefined
    const row = await ctx.db.membershipPeriod.create({
      data: {
        membershipId,
        classId,
        cause,
        startsOn: toDate(period.startsOn),
        endsOn: toDate(period.endsOn),
        paidOn: paid ? toDate(paid) : null,
        amountOre: amountOre ?? null,
        recordedAt: ctx.clock.now(),
        recordedBy: actorId(ctx),
      },
    })
    await audit(ctx, 'period.recorded', row.id, { membershipId, cause, ...period })
    return toPeriod(row)
  })
}
