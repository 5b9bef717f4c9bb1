import type { Context } from '../../context.ts'

/**
 * Takes back deliveries whose worker has died: their lease has run out, and nobody knows whether the letter left. With
 * `resend` they go out again under the same Message-ID; with `hold` they wait as uncertain for a person. A row that another
 * statement has in hand is left for the next time: several workers waiting for each other's rows would be a deadlock.
 */
export async function reclaimExpired(ctx: Context, newsletterId: string, uncertain: 'resend' | 'hold'): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE delivery SET
      state = ${uncertain === 'hold' ? 'uncertain' : 'pending'}::delivery_state,
      settled_at = CASE WHEN ${uncertain === 'hold'} THEN ${ctx.clock.now()}::timestamptz END,
      lease = NULL, lease_until = NULL
    WHERE id IN (
      SELECT id FROM delivery
      WHERE newsletter_id = ${newsletterId}::uuid AND state = 'sending' AND lease_until < clock_timestamp()
      FOR UPDATE SKIP LOCKED)`
}

/** Keeps a claim alive while its letters are under way; not the rows whose outcome is being written just now. */
export async function renewLease(ctx: Context, newsletterId: string, lease: string, leaseMs: number): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE delivery SET lease_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
    WHERE id IN (
      SELECT id FROM delivery WHERE newsletter_id = ${newsletterId}::uuid AND state = 'sending' AND lease = ${lease}::uuid
      FOR UPDATE SKIP LOCKED)`
}
