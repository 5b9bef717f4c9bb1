import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import type { MembershipClass } from './membership.ts'
import { classesInOrder } from './queries.ts'

/** The classes of membership, in their own order: rules, of nobody, for all who read the numbers that rest on them. */
export async function listClasses(ctx: Context): Promise<MembershipClass[]> {
  requirePermission(ctx, 'goals:read')
  return classesInOrder(ctx)
}
