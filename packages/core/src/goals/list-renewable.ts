import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { addDays, type Day, earlier } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
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

/** Whom `goalProgress` counts as renewable, by name: those whose fee is due first, then those who let it pass, then who applied. */
export async function listRenewable(ctx: Context, input: z.input<typeof ListRenewable> = {}): Promise<RenewableMember[]> {
  requirePermission(ctx, 'members:read')
  const { goalId, kind, collation } = parse(ListRenewable, input)
  const day = ctx.clock.today()
  const goal = await findGoal(ctx, goalId, day)
  if (!goal) return []
  const { membershipPolicy: policy } = await readSettings(ctx)
  const since = earlier(addDays(goal.startsOn, -1), earlier(day, goal.endedOn ?? goal.dueOn))
  return ctx.db.$queryRaw<RenewableMember[]>`
    SELECT r.membership_id AS "membershipId", m.number, c.name, r.class_id AS "classId", r.kind, r.ends_on::text AS "coveredTo"
    FROM (${renewableSql({ day, since, classIds: goal.classIds, policy })}) AS r
    JOIN membership m ON m.id = r.membership_id
    JOIN contact c ON c.id = m.contact_id
    WHERE ${kind ? Prisma.sql`r.kind = ${kind}` : Prisma.sql`true`}
    ORDER BY array_position(ARRAY['grace', 'lapsed', 'applicant'], r.kind), c.sort_name ${collate(collation)}, m.id
    LIMIT 5000`
}
