import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { addDays, type Day, earlier } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { findGoal, renewableSql } from './queries.ts'
import { ListRenewable } from './schemas.ts'

/** Somebody who could still be counted: never her address. */
export interface RenewableMember {
  membershipId: string
  number: number
  name: string
  classId: string
  kind: 'grace' | 'lapsed' | 'applicant'
  /** The last day covered; null for who never was. */
  coveredTo: Day | null
}

/** Whom `goalProgress` counts as renewable, by name. */
export async function listRenewable(
  ctx: Context,
  input: z.input<typeof ListRenewable> = {},
): Promise<{ items: RenewableMember[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const { goalId, kind, collation, limit, after } = parse(ListRenewable, input)
  const day = ctx.clock.today()
  const goal = await findGoal(ctx, goalId, day)
  if (!goal) return { items: [], next: null }
  const policy = await readPolicies(ctx)
  const since = earlier(addDays(goal.startsOn, -1), earlier(day, goal.endedOn ?? goal.dueOn))
  const sortName = Prisma.sql`c.sort_name ${collate(collation)}`
  const conditions = [Prisma.sql`true`]
  if (kind) conditions.push(Prisma.sql`r.kind = ${kind}`)
  if (after) {
    const { key, id } = position(after)
    conditions.push(Prisma.sql`(${sortName}, m.id) > (${String(key)}, ${id}::uuid)`)
  }
  const rows = await ctx.db.$queryRaw<(RenewableMember & { sortName: string })[]>`
    SELECT r.membership_id AS "membershipId", m.number, c.name, c.sort_name AS "sortName", r.class_id AS "classId", r.kind,
      r.ends_on::text AS "coveredTo"
    FROM (${renewableSql({ day, since, classIds: goal.classIds, policy })}) AS r
    JOIN membership m ON m.id = r.membership_id
    JOIN contact c ON c.id = m.contact_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${sortName}, m.id
    LIMIT ${limit + 1}`
  const { items, next } = page(rows, limit, (last) => cursor(last.sortName, last.membershipId))
  return { items: items.map(({ sortName: _, ...member }) => member), next }
}
