import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate, reachSql } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { containing } from '../text.ts'
import type { MembershipStatus } from './membership-status.ts'
import { membershipStatusSql } from './membership-status-sql.ts'
import { policyOn } from './policy.ts'
import { ListMemberships } from './schemas.ts'

/** A membership in a list: by which ways the person can be reached, never her address. */
export interface MembershipSummary {
  id: string
  number: number
  contactId: string
  name: string
  classId: string
  joinedOn: Day
  leftOn: Day | null
  status: MembershipStatus
  /** The last day covered by any period, also one that begins later. */
  coveredTo: Day | null
  language: string
  reach: { email: boolean; phone: boolean; post: boolean }
}

type Filters = z.output<typeof ListMemberships>

/** The memberships there were on a day, with what each was then. A search needs three letters and finds names only. */
export async function listMemberships(
  ctx: Context,
  input: z.input<typeof ListMemberships> = {},
): Promise<{ items: MembershipSummary[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const filters = parse(ListMemberships, input)
  const day = filters.day ?? ctx.clock.today()
  const status = membershipStatusSql(day, policyOn(day, await readPolicies(ctx)))
  const sort = sorting(filters)
  const rows = await ctx.db.$queryRaw<(MembershipSummary & { sortKey: string | number })[]>`
    SELECT m.id, m.number, m.contact_id AS "contactId", c.name, m.class_id AS "classId", m.joined_on::text AS "joinedOn",
      m.left_on::text AS "leftOn", ${status} AS status, c.language, ${reachSql} AS reach, ${sort.key} AS "sortKey",
      (SELECT max(p.ends_on)::text FROM membership_period p WHERE p.membership_id = m.id AND p.reversed_at IS NULL) AS "coveredTo"
    FROM membership m JOIN contact c ON c.id = m.contact_id
    WHERE ${Prisma.join([...conditions(filters, day, status), ...sort.after], ' AND ')}
    ORDER BY ${sort.by}, m.id
    LIMIT ${filters.limit + 1}`
  const { items, next } = page(rows, filters.limit, (last) => cursor(last.sortKey, last.id))
  return { items: items.map(({ sortKey: _, ...summary }) => summary), next }
}

function conditions({ classId, language, paidYear, q, status, unpaidYear }: Filters, day: Day, statusSql: Prisma.Sql): Prisma.Sql[] {
  const found = [Prisma.sql`c.erased_at IS NULL AND m.joined_on <= ${day}::date`]
  if (classId) found.push(Prisma.sql`m.class_id = ${classId}`)
  if (status) found.push(Prisma.sql`${statusSql} = ${status}`)
  if (language) found.push(Prisma.sql`c.language = ${language}`)
  if (q) found.push(Prisma.sql`lower(c.name) LIKE ${containing(q)}`)
  if (paidYear) found.push(coveredInYear(paidYear))
  if (unpaidYear) found.push(Prisma.sql`NOT ${coveredInYear(unpaidYear)}`)
  return found
}

const coveredInYear = (year: number) => Prisma.sql`EXISTS (
  SELECT FROM membership_period p
  WHERE p.membership_id = m.id AND p.reversed_at IS NULL
    AND p.starts_on <= make_date(${year}::int, 12, 31) AND p.ends_on >= make_date(${year}::int, 1, 1))`

/** What the list is sorted by, how the cursor tells of it, and the condition for what comes after the cursor. */
function sorting({ sort, collation, after }: Filters): { by: Prisma.Sql; key: Prisma.Sql; after: Prisma.Sql[] } {
  const { by, key, type } = {
    name: { by: Prisma.sql`c.sort_name ${collate(collation)}`, key: Prisma.sql`c.sort_name`, type: Prisma.sql`text` },
    number: { by: Prisma.sql`m.number`, key: Prisma.sql`m.number`, type: Prisma.sql`int` },
    joinedOn: { by: Prisma.sql`m.joined_on`, key: Prisma.sql`m.joined_on::text`, type: Prisma.sql`date` },
  }[sort]
  if (!after) return { by, key, after: [] }
  const place = position(after)
  return { by, key, after: [Prisma.sql`(${by}, m.id) > (${String(place.key)}::${type}, ${place.id}::uuid)`] }
}
