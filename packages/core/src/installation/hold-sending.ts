import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { transaction } from '../transaction.ts'
import type { HeldReason } from './restored-reason.ts'

/**
 * Stops all sending until a person says that this is the real one. What was on its way when the copy was made may have arrived since:
 * it becomes uncertain, for a person to decide, and its letter is paused. What had not begun, or has come due, is held.
 */
export async function holdSending(ctx: Context, reason: HeldReason): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const { count } = await ctx.db.installation.updateMany({ where: { heldSince: null }, data: { heldSince: now, heldReason: reason } })
    if (count === 0) return
    const letters = await stopLetters(ctx, now)
    await audit(ctx, 'installation.held', null, { reason, letters })
    ctx.log.error({ reason, letters }, 'This looks like a copy of the database: nothing is sent until a person says so')
  })
}

async function stopLetters(ctx: Context, now: Date): Promise<number> {
  await ctx.db.deliveryClaim.deleteMany()
  await ctx.db.delivery.updateMany({
    where: { newsletter: { state: { in: ['sending', 'paused'] } }, channel: 'email', state: { in: ['pending', 'deferred'] } },
    data: { state: 'uncertain', nextTryAt: null, settledAt: now },
  })
  await ctx.db.notice.updateMany({
    where: { state: { in: ['pending', 'deferred'] }, OR: [{ channel: null }, { channel: 'email' }] },
    data: { state: 'uncertain', lease: null, leaseUntil: null, nextTryAt: null, settledAt: now },
  })
  const begun = await ctx.db.newsletter.updateMany({
    where: { state: 'sending', frozenAt: { not: null } },
    data: { state: 'paused', waitReason: null, waitUntil: null },
  })
  const unbegun = await ctx.db.newsletter.updateMany({
    where: { state: { in: ['sending', 'paused'] }, frozenAt: null },
    data: { state: 'held', scheduledAt: now, startedAt: null, waitReason: null, waitUntil: null },
  })
  return begun.count + unbegun.count + (await holdDue(ctx, now))
}

/** Letters whose time has come: whether they have gone out is for a person to know. */
export async function holdDue(ctx: Context, now: Date): Promise<number> {
  const { count } = await ctx.db.newsletter.updateMany({
    where: { state: 'scheduled', scheduledAt: { lte: now } },
    data: { state: 'held' },
  })
  return count
}
