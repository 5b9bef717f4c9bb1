import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Day, fromDate } from '../day.ts'

/** `board`, `volunteer`, or what else the association has. */
export const RoleName = z.string().regex(/^[a-z][a-z_]{0,39}$/, { error: 'role_invalid' })

/** What a person is in the association itself, from a day to a day. */
export interface AssociationRole {
  id: string
  role: string
  startsOn: Day
  endsOn: Day | null
}

/** A person's roles in the association, the running ones first. */
export async function readRoles(ctx: Context, personId: string): Promise<AssociationRole[]> {
  const rows = await ctx.db.affiliation.findMany({
    where: { personId, organisationId: null },
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'desc' }],
  })
  return rows.map(toAssociationRole)
}

export const toAssociationRole = (row: { id: string; role: string; startsOn: Date; endsOn: Date | null }): AssociationRole => ({
  id: row.id,
  role: row.role,
  startsOn: fromDate(row.startsOn),
  endsOn: row.endsOn && fromDate(row.endsOn),
})
