import { Prisma } from '@lykta/db'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { monthBefore, unsentBy } from '../subscriptions/unsent.ts'
import { transaction } from '../transaction.ts'

/**
 * Wakes a worker for every mail that should have left and has not, and forgets what has expired: what she wrote at once, that
 * somebody applied after a month, when it counts for no limit any more. What the board has decided stays, as a day and
 * a word.
 */
export async function sweepApplications(ctx: Context): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  const now = ctx.clock.now()
  const unsent = await ctx.db.membershipApplication.findMany(unsentBy(now))
  for (const { id } of unsent) await ctx.jobs.wakeApplication(id)
  await forgetExpired(ctx, now)
  const past = { createdAt: { lt: monthBefore(now) } }
  await ctx.db.membershipApplication.deleteMany({ where: { ...past, outcome: null, confirmedAt: null } })
  await ctx.db.membershipApplication.deleteMany({ where: { ...past, outcome: { in: ['already_member', 'replaced'] } } })
}

async function forgetExpired(ctx: Context, now: Date): Promise<void> {
  const expired = { outcome: null, expiresAt: { lte: now } }
  await ctx.db.membershipApplication.updateMany({
    where: { ...expired, confirmedAt: null, details: { not: Prisma.DbNull } },
    data: { details: Prisma.DbNull },
  })
  await transaction(ctx, async (ctx) => {
    const undecided = await ctx.db.membershipApplication.findMany({
      where: { ...expired, confirmedAt: { not: null } },
      select: { id: true },
    })
    await ctx.db.membershipApplication.deleteMany({ where: { id: { in: undecided.map(({ id }) => id) } } })
    for (const { id } of undecided) await audit(ctx, 'application.expired', id)
  })
}
