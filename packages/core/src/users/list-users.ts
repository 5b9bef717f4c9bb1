import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { toUser, type User } from './user.ts'

/** Everyone who signs in or once did; a few dozen at most. */
export async function listUsers(ctx: Context): Promise<User[]> {
  requirePermission(ctx, 'users:write')
  const rows = await ctx.db.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(toUser)
}
