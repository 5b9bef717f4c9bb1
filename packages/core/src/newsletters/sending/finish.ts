import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { transaction } from '../../transaction.ts'

/** Marks the letter as sent when every delivery has its outcome. Of several workers that see the end, one writes it. */
export async function finishIfDone(ctx: Context, newsletterId: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const finished = await ctx.db.$executeRaw`
      UPDATE newsletter n SET state = 'sent', finished_at = ${ctx.clock.now()}, wait_reason = NULL, wait_until = NULL
      WHERE n.id = ${newsletterId}::uuid AND n.state = 'sending' AND n.frozen_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM delivery d WHERE d.newsletter_id = n.id AND d.state IN ('pending', 'sending', 'deferred'))`
    if (finished === 1) await audit(ctx, 'newsletter.finished', newsletterId)
  })
}

/** Settles what was in a worker's hands when a letter was cancelled: what came back is skipped, what never did is uncertain. */
export async function skipCancelled(ctx: Context, newsletterId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE delivery d SET
      state = CASE WHEN d.state = 'sending' THEN 'uncertain' ELSE 'skipped' END::delivery_state,
      reason = CASE WHEN d.state = 'sending' THEN NULL ELSE 'cancelled' END, settled_at = ${ctx.clock.now()},
      next_try_at = NULL, lease = NULL, lease_until = NULL
    WHERE d.id IN (
      SELECT r.id FROM delivery r JOIN newsletter n ON n.id = r.newsletter_id
      WHERE n.id = ${newsletterId}::uuid AND n.state = 'cancelled'
        AND (r.state IN ('pending', 'deferred') OR (r.state = 'sending' AND r.lease_until < clock_timestamp()))
      FOR UPDATE OF r SKIP LOCKED)`
}
