import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'

const minute = 60_000

/**
 * Wakes a worker for every mail that should have left and has not: its job was lost, the mail server was away, or it was not
 * an hour at which she may be written to. Forgets the address and name of whoever never confirmed, and after a month, when
 * it counts for no limit any more, that somebody asked.
 */
export async function sweepRequests(ctx: Context): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  const now = ctx.clock.now()
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute)
  const unsent = await ctx.db.subscriptionRequest.findMany({
    where: {
      sentAt: null,
      confirmedAt: null,
      expiresAt: { gt: now },
      createdAt: { lt: before(1) },
      OR: [{ triedAt: null }, { triedAt: { lt: before(15) } }],
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: 500,
  })
  for (const { id } of unsent) await ctx.jobs.wakeConfirmation(id)
  await ctx.db.subscriptionRequest.updateMany({
    where: { expiresAt: { lte: now }, email: { not: null } },
    data: { email: null, givenName: null },
  })
  await ctx.db.subscriptionRequest.deleteMany({ where: { createdAt: { lt: before(30 * 24 * 60) } } })
}
