import { Prisma } from '@lykta/db'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { addDays, type Day, fromDate, monthEnd } from '../day.ts'
import type { PolicyHistory } from '../memberships/policy.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { coverageSql, isCountedSql } from './coverage-sql.ts'
import { monthEnds } from './month-ends.ts'

/**
 * Freezes the counts of every month that has ended and is not frozen: since the last one frozen, or the first period.
 * Nothing changes a frozen count; what is recorded later for an earlier day shows as a difference. Doing it again, or two
 * at once, freezes nothing twice.
 */
export async function takeSnapshots(ctx: Context): Promise<{ frozen: Day[] }> {
  requirePermission(ctx, 'goals:write')
  return transaction(ctx, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(7301197543291)`
    const policy = await readPolicies(ctx)
    const from = await firstToFreeze(ctx)
    const days = from ? monthEnds(from, ctx.clock.today()) : []
    for (const day of days) await freeze(ctx, day, policy)
    if (days.length > 0) await audit(ctx, 'counts.frozen', null, { months: days.length })
    return { frozen: days }
  })
}

async function firstToFreeze(ctx: Context): Promise<Day | null> {
  const { _max: last } = await ctx.db.countSnapshot.aggregate({ _max: { day: true } })
  if (last.day) return addDays(fromDate(last.day), 1)
  const { _min: first } = await ctx.db.membershipPeriod.aggregate({ _min: { startsOn: true }, where: { reversedAt: null } })
  return first.startsOn && fromDate(first.startsOn)
}

/** Every class gets a row. Joined and left are those counted in it now and not at the month's end before, and the reverse. */
async function freeze(ctx: Context, day: Day, policy: PolicyHistory): Promise<void> {
  const before = monthEnd(addDays(`${day.slice(0, 7)}-01`, -1))
  const on = (when: Day) => Prisma.sql`coalesce(bool_or(${isCountedSql(policy)}) FILTER (WHERE day = ${when}::date), false)`
  await ctx.db.$executeRaw`
    INSERT INTO count_snapshot (day, class_id, "current", grace, joined, "left", taken_at)
    SELECT ${day}::date, k.id,
      count(*) FILTER (WHERE x.status = 'current'),
      count(*) FILTER (WHERE x.status = 'grace'),
      count(*) FILTER (WHERE x.after AND NOT x.before),
      count(*) FILTER (WHERE x.before AND NOT x.after),
      ${ctx.clock.now()}
    FROM membership_class k
    LEFT JOIN (
      SELECT class_id, contact_id, max(status) FILTER (WHERE day = ${day}::date) AS status, ${on(before)} AS before, ${on(day)} AS after
      FROM (${coverageSql([before, day], policy)}) AS coverage
      GROUP BY class_id, contact_id
    ) AS x ON x.class_id = k.id
    GROUP BY k.id`
}
