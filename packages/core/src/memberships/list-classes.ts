import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { type MembershipClass, toClass } from './membership.ts'

/** The classes of membership, in their own order: rules, of nobody, for all who read the numbers that rest on them. */
export async function listClasses(ctx: Context): Promise<MembershipClass[]> {
  requirePermission(ctx, 'goals:read')
  const rows = await ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map(toClass)
}
