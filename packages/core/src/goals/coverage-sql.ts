import { Prisma } from '@lykta/db'
import type { Day } from '../day.ts'
import { coverageStatusSql } from '../memberships/membership-status-sql.ts'
import type { MembershipPolicy, PolicyHistory } from '../memberships/policy.ts'

/**
 * Who was covered, or had been, on each of the days: `day, contact_id, membership_id, period_id, class_id, ends_on, status`
 * (current, grace or lapsed), one row a contact and day. The class is that of the period, so that changing class later changes no past day.
 * What status is follows from the policy of the day, so that new bylaws change no past day either. Erased contacts are still counted: nothing of them is left but the number.
 */
export function coverageSql(days: Day[], policy: PolicyHistory): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (d.day, m.contact_id) d.day, m.contact_id, m.id AS membership_id, cover.period_id, cover.class_id, cover.ends_on,
      ${ofTheDay(Prisma.sql`d.day`, policy, (held) => coverageStatusSql(Prisma.sql`cover.ends_on`, Prisma.sql`d.day`, held))} AS status
    FROM unnest(${days}::date[]) AS d (day)
    JOIN membership m ON m.left_on IS NULL OR m.left_on > d.day
    CROSS JOIN LATERAL (
      SELECT p.id AS period_id, p.class_id, p.ends_on FROM membership_period p
      WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND p.starts_on <= d.day
      ORDER BY p.ends_on DESC LIMIT 1
    ) AS cover
    ORDER BY d.day, m.contact_id, cover.ends_on DESC`
}

/** Whether a row of `coverageSql` is counted as a member. */
export const isCountedSql = (policy: PolicyHistory): Prisma.Sql =>
  ofTheDay(Prisma.sql`day`, policy, ({ countGrace }) =>
    countGrace ? Prisma.sql`status IN ('current', 'grace')` : Prisma.sql`status = 'current'`,
  )

/** What follows from the policy that held on `day`: `policyOn` for the database. */
function ofTheDay(day: Prisma.Sql, { now, earlier }: PolicyHistory, follows: (policy: MembershipPolicy) => Prisma.Sql): Prisma.Sql {
  const before = earlier.map(({ until, policy }) => Prisma.sql`WHEN ${day} <= ${until}::date THEN ${follows(policy)}`)
  return before.length === 0 ? follows(now) : Prisma.sql`CASE ${Prisma.join(before, ' ')} ELSE ${follows(now)} END`
}
