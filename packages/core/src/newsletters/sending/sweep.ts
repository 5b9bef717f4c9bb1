import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { sendingIsHeld } from '../../installation/index.ts'
import { transaction } from '../../transaction.ts'

/**
 * Finds everything that should be moving and wakes it: letters that have come due, letters that are being sent, letters
 * cancelled with something still in hand. A letter that comes due too late (the machine was off, a backup was restored) is
 * held until a person says so, never sent by surprise.
 */
export async function sweep(ctx: Context): Promise<void> {
  if (await sendingIsHeld(ctx)) return
  const now = ctx.clock.now()
  const due = await ctx.db.newsletter.findMany({
    where: { state: 'scheduled', scheduledAt: { lte: now } },
    select: { id: true, scheduledAt: true, series: { select: { lateAfterHours: true } } },
  })
  for (const { id, scheduledAt, series } of due) {
    const late = now.getTime() - (scheduledAt?.getTime() ?? 0) > series.lateAfterHours * 3_600_000
    await startOrHold(ctx, id, late, now)
  }
  // what was written down in the moment of a cancelling is found for an hour; later ones know of it themselves
  const moving = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM newsletter n
    WHERE n.state = 'sending'
      OR (n.state = 'cancelled' AND (
        EXISTS (SELECT FROM delivery_claim h WHERE h.newsletter_id = n.id)
        OR (n.finished_at > ${new Date(now.getTime() - 3_600_000)} AND EXISTS (
          SELECT FROM delivery d WHERE d.newsletter_id = n.id AND d.state IN ('pending', 'deferred')))))`
  for (const { id } of moving) await ctx.jobs.wakeNewsletter(id)
}

async function startOrHold(ctx: Context, id: string, late: boolean, now: Date): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.newsletter.updateMany({
      where: { id, state: 'scheduled', scheduledAt: { lte: now } },
      data: late ? { state: 'held' } : { state: 'sending', startedAt: now },
    })
    if (count === 1) await audit(ctx, late ? 'newsletter.held' : 'newsletter.started', id)
  })
}
