import type { Context } from '../context.ts'
import { closeUndo } from '../duplicates/close-undo.ts'
import { suppress } from './suppress.ts'

/** How a choice reached us. */
type ChoiceSource = 'one_click' | 'page' | 'preferences' | 'office' | 'complaint'

/**
 * Writes down that a contact wants a series no more, or none at all (`seriesId` null), and stops her address for it: the one
 * she has now, and those that earlier letters went to, or an old letter's link would leave an old address open. Gives whether
 * anything changed. Belongs into the caller's transaction.
 */
export async function setUnsubscribed(
  ctx: Context,
  { contactId, seriesId, source }: { contactId: string; seriesId: string | null; source: ChoiceSource },
): Promise<boolean> {
  const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { emailHash: true, erasedAt: true } })
  const series = seriesId === null || (await ctx.db.series.count({ where: { id: seriesId, legalBasis: { not: 'notice' } } })) > 0
  if (!contact || contact.erasedAt || !series) return false
  const changed = await writeUnsubscribed(ctx, { contactId, seriesId, source })
  const stopped = await stopAddresses(ctx, contactId, contact.emailHash, seriesId)
  return changed || stopped
}

/** The choice itself, of a series or of all that can be left; what was agreed to before is agreed to no more. Gives whether it is news. */
export async function writeUnsubscribed(
  ctx: Context,
  { contactId, seriesId, source }: { contactId: string; seriesId: string | null; source: ChoiceSource },
): Promise<boolean> {
  const changed = await ctx.db.$executeRaw`
    INSERT INTO subscription (contact_id, series_id, state, source, changed_at)
    SELECT ${contactId}::uuid, s.id, 'unsubscribed', ${source}, ${ctx.clock.now()} FROM series s
    WHERE s.legal_basis <> 'notice' AND (${seriesId}::uuid IS NULL OR s.id = ${seriesId}::uuid)
    ON CONFLICT (contact_id, series_id) DO UPDATE
      SET state = excluded.state, source = excluded.source, wording = NULL, changed_at = excluded.changed_at
      WHERE subscription.state <> 'unsubscribed'`
  await closeUndo(ctx, { id: contactId })
  return changed > 0
}

async function stopAddresses(ctx: Context, contactId: string, emailHash: string | null, seriesId: string | null): Promise<boolean> {
  const written = await ctx.db.delivery.findMany({
    where: { contactId, addressHash: { not: null }, ...(seriesId && { newsletter: { seriesId } }) },
    select: { addressHash: true },
    distinct: ['addressHash'],
  })
  const hashes = new Set([emailHash, ...written.map(({ addressHash }) => addressHash)].filter((hash) => hash !== null))
  const open = await ctx.db.suppression.count({
    where: { addressHash: { in: [...hashes] }, seriesId, reason: 'unsubscribed', exceptSeries: { isEmpty: true } },
  })
  for (const addressHash of hashes) await suppress(ctx, { addressHash, seriesId, reason: 'unsubscribed' })
  return open < hashes.size
}
