import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate, reachSql } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { ClaimState } from './claim-state.ts'
import { claimStateSql, unpaidOreSql } from './claim-state-sql.ts'
import { ListClaims } from './schemas.ts'

/** A claim in a list: by which ways she can be reached, never her address. */
export interface ClaimSummary {
  id: string
  membershipId: string
  number: number
  name: string
  classId: string
  startsOn: Day
  endsOn: Day
  amountOre: number
  remainingOre: number
  reference: string
  dueOn: Day
  state: ClaimState
  reach: { email: boolean; phone: boolean; post: boolean }
}

type Filters = z.output<typeof ListClaims>

/** Claims with what is left to pay of each. */
export async function listClaims(
  ctx: Context,
  input: z.input<typeof ListClaims> = {},
): Promise<{ items: ClaimSummary[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const filters = parse(ListClaims, input)
  const sort = sorting(filters)
  const rows = await ctx.db.$queryRaw<(ClaimSummary & { sortKey: string })[]>`
    SELECT f.id, f.membership_id AS "membershipId", m.number, c.name, f.class_id AS "classId", f.starts_on::text AS "startsOn",
      f.ends_on::text AS "endsOn", f.amount_ore AS "amountOre", f.reference, f.due_on::text AS "dueOn", ${claimStateSql} AS state,
      CASE WHEN ${claimStateSql} IN ('open', 'part_paid') THEN ${unpaidOreSql} ELSE 0 END AS "remainingOre",
      ${reachSql} AS reach, ${sort.key} AS "sortKey"
    FROM fee_claim f JOIN membership m ON m.id = f.membership_id JOIN contact c ON c.id = m.contact_id
    WHERE ${Prisma.join([...conditions(filters, ctx.clock.today()), ...sort.after], ' AND ')}
    ORDER BY ${sort.by}, f.id
    LIMIT ${filters.limit + 1}`
  const { items, next } = page(rows, filters.limit, (last) => cursor(last.sortKey, last.id))
  return { items: items.map(({ sortKey: _, ...summary }) => summary), next }
}

function conditions({ year, state, classId, membershipId }: Filters, today: Day): Prisma.Sql[] {
  const found = [Prisma.sql`c.erased_at IS NULL`]
  if (year) found.push(Prisma.sql`extract(year FROM f.starts_on) = ${year}::int`)
  if (state === 'unpaid' || state === 'overdue') found.push(Prisma.sql`${claimStateSql} IN ('open', 'part_paid')`)
  else if (state) found.push(Prisma.sql`${claimStateSql} = ${state}`)
  if (state === 'overdue') found.push(Prisma.sql`f.due_on < ${today}::date`)
  if (classId) found.push(Prisma.sql`f.class_id = ${classId}`)
  if (membershipId) found.push(Prisma.sql`f.membership_id = ${membershipId}::uuid`)
  return found
}

function sorting({ sort, collation, after }: Filters): { by: Prisma.Sql; key: Prisma.Sql; after: Prisma.Sql[] } {
  const { by, key, type } = {
    name: { by: Prisma.sql`c.sort_name ${collate(collation)}`, key: Prisma.sql`c.sort_name`, type: Prisma.sql`text` },
    due: { by: Prisma.sql`f.due_on`, key: Prisma.sql`f.due_on::text`, type: Prisma.sql`date` },
  }[sort]
  if (!after) return { by, key, after: [] }
  const place = position(after)
  return { by, key, after: [Prisma.sql`(${by}, f.id) > (${String(place.key)}::${type}, ${place.id}::uuid)`] }
}
