import type { Context } from '../context.ts'
import { closeUndo } from '../duplicates/close-undo.ts'

type SuppressionReason = 'unsubscribed' | 'hard_bounce' | 'complaint' | 'erased' | 'manual'

/**
 * Stops an address for a series, or for all (`seriesId` null). Each reason is a row of its own, so that lifting one leaves the
 * others. To want nothing at all takes back what was asked for again before.
 */
export async function suppress(
  ctx: Context,
  { addressHash, seriesId, reason }: { addressHash: string; seriesId: string | null; reason: SuppressionReason },
): Promise<void> {
  await ctx.db.suppression.createMany({
    data: [{ addressHash, seriesId, reason, createdAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
  if (seriesId === null && reason === 'unsubscribed')
    await ctx.db.suppression.updateMany({ where: { addressHash, seriesId, reason }, data: { exceptSeries: [] } })
  await closeUndo(ctx, { emailHash: addressHash })
}

/**
 * Lets a series reach an address again that had said no to it, or to everything. Only for who has said so from her own
 * mailbox. What stopped the address for another reason still does.
 */
export async function liftUnsubscribed(ctx: Context, { addressHash, seriesId }: { addressHash: string; seriesId: string }): Promise<void> {
  await ctx.db.suppression.deleteMany({ where: { addressHash, seriesId, reason: 'unsubscribed' } })
  await ctx.db.$executeRaw`
    UPDATE suppression SET except_series = except_series || ${seriesId}::uuid
    WHERE address_hash = ${addressHash} AND series_id IS NULL AND reason = 'unsubscribed' AND NOT (${seriesId}::uuid = ANY(except_series))`
}

/** Whether an address is stopped by more than her own no: a complaint, a dead address, an erasure. Only the office can lift that. */
export async function isStoppedByMore(
  ctx: Context,
  { addressHash, seriesId }: { addressHash: string; seriesId: string | null },
): Promise<boolean> {
  const where = { addressHash, reason: { not: 'unsubscribed' as const }, OR: [{ seriesId: null }, { seriesId }] }
  return (await ctx.db.suppression.count({ where })) > 0
}
