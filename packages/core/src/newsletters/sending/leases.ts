import type { Context } from '../../context.ts'

/**
 * Takes back deliveries whose worker has died: their lease has run out, and nobody knows whether the letter left. With
 * `resend` they go out again under the same Message-ID; with `hold` they wait as uncertain for a person. A claim that another
 * statement has in hand is left for the next time: several workers waiting for each other's rows would be a deadlock.
 */
export async function reclaimExpired(ctx: Context, newsletterId: string, uncertain: 'resend' | 'hold'): Promise<void> {
  const now = ctx.clock.now()
  await ctx.db.$executeRaw`
    WITH expired AS (
      DELETE FROM delivery_claim WHERE lease IN (
        SELECT lease FROM delivery_claim
        WHERE newsletter_id = ${newsletterId}::uuid AND lease_until < clock_timestamp()
        FOR UPDATE SKIP LOCKED)
      RETURNING delivery_ids
    )
    UPDATE delivery d SET
      state = CASE WHEN ${uncertain === 'hold'} THEN 'uncertain' ELSE 'pending' END::delivery_state,
      settled_at = CASE WHEN ${uncertain === 'hold'} THEN ${now}::timestamptz END,
      attempts = d.attempts + 1, first_try_at = coalesce(d.first_try_at, ${now}::timestamptz), next_try_at = NULL
    FROM expired WHERE d.id = ANY(expired.delivery_ids) AND d.state IN ('pending', 'deferred')`
}

/** Keeps a claim alive while its letters are under way, and says whether it still stands. */
export async function renewLease(ctx: Context, lease: string, leaseMs: number): Promise<boolean> {
  const renewed = await ctx.db.$executeRaw`
    UPDATE delivery_claim SET lease_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000}) WHERE lease = ${lease}::uuid`
  return renewed > 0
}
