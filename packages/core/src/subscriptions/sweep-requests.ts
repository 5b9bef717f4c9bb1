import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { monthBefore, unsentBy } from './unsent.ts'

/**
 * Wakes a worker for every mail that should have left and has not. Forgets the address and name of whoever never confirmed, and after a month, when
 * it counts for no limit any more, that somebody asked.
 */
export async function sweepRequests(ctx: Context): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  const now = ctx.clock.now()
  const unsent = await ctx.db.subscriptionRequest.findMany(unsentBy(now))
  for (const { id } of unsent) await ctx.jobs.wakeConfirmation(id)
  await ctx.db.subscriptionRequest.updateMany({
    where: { expiresAt: { lte: now }, email: { not: null } },
    data: { email: null, givenName: null },
  })
  await ctx.db.subscriptionRequest.deleteMany({ where: { createdAt: { lt: monthBefore(now) } } })
}
