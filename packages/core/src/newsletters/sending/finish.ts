import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { transaction } from '../../transaction.ts'
import { inHand } from '../delivery-state.ts'
import { reclaimExpired } from './leases.ts'

/** Marks the letter as sent when every delivery has its outcome. Of several workers that see the end, one writes it. */
export async function finishIfDone(ctx: Context, newsletterId: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const finished = await ctx.db.$executeRaw`
      UPDATE newsletter n SET state = 'sent', finished_at = ${ctx.clock.now()}, wait_reason = NULL, wait_until = NULL
      WHERE n.id = ${newsletterId}::uuid AND n.state = 'sending' AND n.frozen_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM delivery d WHERE d.newsletter_id = n.id AND d.state IN ('pending', 'deferred'))`
    if (finished === 1) await audit(ctx, 'newsletter.finished', newsletterId)
  })
}

/** Settles what was in a worker's hands when a letter was cancelled: what came back is skipped, what never did is uncertain. */
export async function settleCancelled(ctx: Context, newsletterId: string): Promise<void> {
  const cancelled = await ctx.db.newsletter.count({ where: { id: newsletterId, state: 'cancelled' } })
  if (cancelled === 0) return
  await reclaimExpired(ctx, newsletterId, 'hold')
  await skipWaiting(ctx, newsletterId)
}

/** Skips whoever has not got a cancelled letter and is in nobody's hands, and says how many they were. */
export async function skipWaiting(ctx: Context, newsletterId: string): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE delivery SET state = 'skipped', reason = 'cancelled', settled_at = ${ctx.clock.now()}, next_try_at = NULL
    WHERE id IN (
      SELECT d.id FROM delivery d
      WHERE d.newsletter_id = ${newsletterId}::uuid AND d.state IN ('pending', 'deferred') AND NOT ${inHand}
      FOR UPDATE SKIP LOCKED)`
}
