import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { type Goal, toGoal } from './goal.ts'

/** All goals, the one due last first; a handful a year. */
export async function listGoals(ctx: Context): Promise<Goal[]> {
  requirePermission(ctx, 'goals:read')
  const rows = await ctx.db.goal.findMany({ orderBy: [{ dueOn: 'desc' }, { id: 'asc' }] })
  return rows.map(toGoal)
}
