import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { membershipLeft, periodOverlaps } from './errors.ts'
import { type Membership, type Period, toPeriod } from './membership.ts'
import type { Coverage } from './membership-status.ts'

interface Cover extends Pick<Period, 'cause' | 'paidOn' | 'amountOre'> {
  days: Coverage
  classId?: string
}

/**
 * Covers a membership that is held, whose standing periods are `periods`, in the class it has now unless another is named. Throws `membership_left` for days after
 * she left, and `period_overlaps` for days that are covered.
 */
export async function coverDays(
  ctx: Context,
  { membership, periods }: { membership: Membership; periods: Coverage[] },
  { cause, days, paidOn, amountOre, classId = membership.classId }: Cover,
): Promise<Period> {
  const { id: membershipId, leftOn } = membership
  const { startsOn, endsOn } = days
  if (leftOn && startsOn >= leftOn) throw membershipLeft()
  if (periods.some((period) => period.startsOn <= endsOn && startsOn <= period.endsOn)) throw periodOverlaps()
  const row = await ctx.db.membershipPeriod.create({
    data: {
      membershipId,
      classId,
      cause,
      startsOn: toDate(startsOn),
      endsOn: toDate(endsOn),
      paidOn: paidOn && toDate(paidOn),
      amountOre,
      recordedAt: ctx.clock.now(),
      recordedBy: actorId(ctx),
    },
  })
  await audit(ctx, 'period.recorded', row.id, { membershipId, cause, startsOn, endsOn })
  return toPeriod(row)
}
