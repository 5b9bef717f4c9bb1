import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { writeUnsubscribed } from '../set-unsubscribed.ts'
import { suppress } from '../suppress.ts'

/** Takes a contact off a series for good because she complained of it. The address stays off also when the contact is gone. */
export async function endSubscription(
  ctx: Context,
  { addressHash, contactId, seriesId }: { addressHash: string; contactId: string | null; seriesId: string },
): Promise<void> {
  await suppress(ctx, { addressHash, seriesId, reason: 'complaint' })
  if (contactId === null) return
  if (await writeUnsubscribed(ctx, { contactId, seriesId, source: 'complaint' }))
    await audit(ctx, 'contact.unsubscribed', contactId, { seriesId, source: 'complaint' })
}
