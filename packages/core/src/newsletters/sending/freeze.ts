import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { transaction } from '../../transaction.ts'
import { lockNewsletter, readNewsletter } from '../queries.ts'
import { chosenRecipients } from '../recipients.ts'

/** Whether its recipients are written down; a newsletter that is gone has none to write. */
export async function isFrozen(ctx: Context, newsletterId: string): Promise<boolean> {
  const row = await ctx.db.newsletter.findUnique({ where: { id: newsletterId }, select: { frozenAt: true } })
  return row === null || row.frozenAt !== null
}

/**
 * Writes one delivery row for everyone in the audience, with the reason where one is left out. Done once however often it
 * is called: who joins later does not get the letter; who unsubscribes or changes address meanwhile is found at the claim.
 */
export async function freeze(ctx: Context, newsletterId: string): Promise<void> {
  const frozen = await transaction(ctx, async (ctx) => {
    await lockNewsletter(ctx, newsletterId)
    const { frozenAt, state } = await ctx.db.newsletter.findUniqueOrThrow({
      where: { id: newsletterId },
      select: { frozenAt: true, state: true },
    })
    if (frozenAt || state !== 'sending') return false
    const now = ctx.clock.now()
    const chosen = await chosenRecipients(ctx, await readNewsletter(ctx, newsletterId))
    const audience = await ctx.db.$executeRaw`
      INSERT INTO delivery (newsletter_id, contact_id, address_hash, channel, language, form, state, reason, settled_at, next_try_at)
      SELECT ${newsletterId}::uuid, contact_id, address_hash, channel, coalesce(language, own_language), form,
        CASE WHEN reason IS NULL THEN 'pending' ELSE 'skipped' END::delivery_state, reason,
        CASE WHEN reason IS NULL THEN NULL ELSE ${now}::timestamptz END,
        CASE WHEN reason IS NULL THEN held_until END
      FROM (${chosen}) AS chosen
      ORDER BY contact_id`
    await ctx.db.deliveryWalk.create({ data: { newsletterId } })
    await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { frozenAt: now } })
    await audit(ctx, 'newsletter.frozen', newsletterId, { audience })
    return true
  })
  // else the server thinks the table as small as it was, and sorts the whole letter for each claim
  if (frozen) await ctx.db.$executeRaw`ANALYZE delivery (newsletter_id, id, channel, state)`
}
