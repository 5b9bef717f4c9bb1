import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'

/** The names of all who may sign in, for saying who wrote and who approved. Their addresses and roles are `listUsers`'s. */
export async function listColleagues(ctx: Context): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx, 'newsletters:read')
  return ctx.db.user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
