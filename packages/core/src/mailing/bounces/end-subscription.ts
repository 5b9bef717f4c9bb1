import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { suppress } from '../suppress.ts'

/** Takes a contact off a series for good because she complained of it. The address stays off also when the contact is gone. */
export async function endSubscription(
  ctx: Context,
  { addressHash, contactId, seriesId }: { addressHash: string; contactId: string | null; seriesId: string },
): Promise<void> {
  await suppress(ctx, { addressHash, seriesId, reason: 'complaint' })
  if (contactId === null) return
  const [changed] = await ctx.db.$queryRaw<unknown[]>`
    INSERT INTO subscription (contact_id, series_id, state, source, changed_at)
    VALUES (${contactId}::uuid, ${seriesId}::uuid, 'unsubscribed', 'complaint', ${ctx.clock.now()})
    ON CONFLICT (contact_id, series_id) DO UPDATE
      SET state = excluded.state, source = excluded.source, changed_at = excluded.changed_at
      WHERE subscription.state <> 'unsubscribed'
    RETURNING 1`
  if (changed) await audit(ctx, 'contact.unsubscribed', contactId, { seriesId, source: 'complaint' })
}
