import { Prisma } from '@lykta/db'
import type { Day } from '../day.ts'
import type { MembershipPolicy } from './policy.ts'

/** `statusOn` for the row `membership m` of the query around it. */
export function membershipStatusSql(day: Day, policy: MembershipPolicy): Prisma.Sql {
  return Prisma.sql`
    (CASE WHEN m.left_on <= ${day}::date THEN 'left' ELSE coalesce((
      SELECT ${coverageStatusSql(Prisma.sql`max(p.ends_on)`, day, policy)}
      FROM membership_period p
      WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND p.starts_on <= ${day}::date
    ), 'applicant') END)`
}

/** The status of a membership that is covered up to and with `coveredTo`; null where that is null. */
export function coverageStatusSql(coveredTo: Prisma.Sql, day: Day | Prisma.Sql, policy: MembershipPolicy): Prisma.Sql {
  return Prisma.sql`
    CASE
      WHEN ${coveredTo} IS NULL THEN NULL
      WHEN ${day}::date <= ${coveredTo} THEN 'current'
      WHEN ${day}::date <= ${graceEndSql(coveredTo, policy)} THEN 'grace'
      ELSE 'lapsed'
    END`
}

/** `graceEnd`. PostgreSQL, too, takes the month's last day where the day does not exist. */
function graceEndSql(coveredTo: Prisma.Sql, { grace }: MembershipPolicy): Prisma.Sql {
  if ('months' in grace) return Prisma.sql`(${coveredTo} + make_interval(months => ${grace.months}::int))::date`
  const [month, day] = grace.until.split('-').map(Number)
  const until = (years: number) => Prisma.sql`make_date(extract(year FROM ${coveredTo})::int + ${years}::int, ${month}::int, ${day}::int)`
  return Prisma.sql`(CASE WHEN ${until(0)} > ${coveredTo} THEN ${until(0)} ELSE ${until(1)} END)`
}
