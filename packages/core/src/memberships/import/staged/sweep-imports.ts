import type { Context } from '../../../context.ts'
import { requirePermission } from '../../../permissions.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Throws away files that are a day old, and wakes those whose worker died. */
export async function sweepImports(ctx: Context): Promise<void> {
  requirePermission(ctx, 'members:write')
  const before = new Date(ctx.clock.now().getTime() - dayMs)
  await ctx.db.memberImport.deleteMany({ where: { createdAt: { lt: before }, state: { notIn: ['checking', 'applying'] } } })
  const standing = await ctx.db.memberImport.findMany({ where: { state: { in: ['checking', 'applying'] } }, select: { id: true } })
  for (const { id } of standing) await ctx.jobs.wakeImport(id)
}
