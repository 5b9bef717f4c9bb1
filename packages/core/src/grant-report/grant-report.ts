import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { addDays, type Day, monthEnd, yearOf } from '../day.ts'
import { coverageSql, isCountedSql } from '../goals/coverage-sql.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { toClass } from '../memberships/membership.ts'
import { type PolicyHistory, policyOn } from '../memberships/policy.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies, readSettings } from '../settings/queries.ts'
import { notMonthEnd } from './errors.ts'
import { type GrantTables, type Group, grantTables } from './grant-tables.ts'
import { GrantReportInput } from './schemas.ts'

export interface GrantReport extends GrantTables {
  day: Day
  associationName: string
  classes: { id: string; labels: { sv: string; en: string } }[]
  /** Whether those in grace are among the members. */
  countsGrace: boolean
}

/**
 * How many members there were at a month's end, by class, age, municipality and payment: numbers only, for whoever gives
 * grants. What is small is hidden, see `hiddenCells`. Two reports must not tell by their difference what one of them hides:
 * there is one report a day and nothing to narrow it by, and only month's ends have one. The number of members comes from
 * the periods; year of birth and municipality are those the register holds now. That it was read is written down.
 */
export async function grantReport(ctx: Context, input: z.input<typeof GrantReportInput> = {}): Promise<GrantReport> {
  requirePermission(ctx, 'reports:read')
  const today = ctx.clock.today()
  const { day = `${yearOf(today) - 1}-12-31` } = parse(GrantReportInput, input)
  if (day !== monthEnd(day)) throw notMonthEnd(addDays(`${day.slice(0, 7)}-01`, -1), monthEnd(day))
  if (day >= today) throw dayInFuture('day')
  const [policy, { associationName }] = await Promise.all([readPolicies(ctx), readSettings(ctx)])
  const rows = await ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const classes = rows.map(toClass).map(({ id, labels }) => ({ id, labels }))
  const tables = grantTables(
    classes.map(({ id }) => id),
    await groupsOn(ctx, day, policy),
  )
  await audit(ctx, 'grant_report.read', null, { day })
  return { day, associationName, classes, countsGrace: policyOn(day, policy).countGrace, ...tables }
}

function groupsOn(ctx: Context, day: Day, policy: PolicyHistory): Promise<Group[]> {
  return ctx.db.$queryRaw<Group[]>`
    SELECT cover.class_id AS "classId", ${yearOf(day)}::int - c.birth_year AS age, c.municipality_code AS "municipalityCode",
      cover.status = 'current' AND p.cause = 'payment' AS paid, count(*)::int AS count
    FROM (${coverageSql([day], policy)}) AS cover
    JOIN contact c ON c.id = cover.contact_id
    JOIN membership_period p ON p.id = cover.period_id
    WHERE ${isCountedSql(policy)}
    GROUP BY 1, 2, 3, 4`
}
