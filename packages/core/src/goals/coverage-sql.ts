import { Prisma } from '@lykta/db'
import type { Day } from '../day.ts'
import { coverageStatusSql } from '../memberships/membership-status-sql.ts'
import type { MembershipPolicy } from '../memberships/policy.ts'

/**
 * Who was covered, or had been, on each of the days: `day, contact_id, membership_id, period_id, class_id, ends_on, status`
 * (current, grace or lapsed), one row a contact and day. The class is that of the period, so that changing class later changes no past day.
 * Erased contacts are still counted: nothing of them is left but the number.
 */
export function coverageSql(days: Day[], policy: MembershipPolicy): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (d.day, m.contact_id) d.day, m.contact_id, m.id AS membership_id, cover.period_id, cover.class_id, cover.ends_on,
      ${coverageStatusSql(Prisma.sql`cover.ends_on`, Prisma.sql`d.day`, policy)} AS status
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
export const isCountedSql = ({ countGrace }: MembershipPolicy): Prisma.Sql =>
  countGrace ? Prisma.sql`status IN ('current', 'grace')` : Prisma.sql`status = 'current'`
