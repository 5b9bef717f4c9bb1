import type { Context } from '../context.ts'
import { type Day, toDate } from '../day.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { isOfAge } from './class-age.ts'
import { coverDays } from './cover-days.ts'
import { periodFor } from './period-for.ts'
import { lockMembership, standingPeriods } from './queries.ts'

/**
 * Covers everybody in a class without a fee who is not covered today, for as long as a payment of today would. Who has grown out of the
 * class is not covered any more: the next year is hers to pay. Doing it again, or two at once, covers nobody twice.
 */
export async function coverFreeClasses(ctx: Context): Promise<{ covered: number }> {
  requirePermission(ctx, 'payments:write')
  const today = ctx.clock.today()
  const uncovered = await ctx.db.membership.findMany({
    where: {
      class: { feeOre: 0 },
      leftOn: null,
      contact: { erasedAt: null },
      periods: { none: { reversedAt: null, startsOn: { lte: toDate(today) }, endsOn: { gte: toDate(today) } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  let covered = 0
  for (const { id } of uncovered) if (await transaction(ctx, (ctx) => coverIfFree(ctx, id, today))) covered++
  return { covered }
}

/** Covers the membership from `day` if its class has no fee; false where it has, an age does not fit, or the day is covered. */
export async function coverIfFree(ctx: Context, membershipId: string, day: Day): Promise<boolean> {
  const membership = await lockMembership(ctx, membershipId)
  const { class: rules, contact } = await ctx.db.membership.findUniqueOrThrow({
    where: { id: membershipId },
    select: { class: true, contact: { select: { birthYear: true } } },
  })
  if (rules.feeOre > 0 || membership.leftOn !== null || !isOfAge(rules, contact.birthYear, day)) return false
  const periods = await standingPeriods(ctx, membershipId)
  if (periods.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return false
  const { membershipPolicy: policy } = await readSettings(ctx)
  const days = periodFor(day, { joinedOn: membership.joinedOn, periods, policy })
  await coverDays(ctx, { membership, periods }, { cause: 'free_class', days, paidOn: null, amountOre: null })
  return true
}
