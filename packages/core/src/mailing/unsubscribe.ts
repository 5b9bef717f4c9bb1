import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { transaction } from '../transaction.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

export const Unsubscribe = z.object({
  /** What cannot be a token is none, and gets the same silence. */
  token: z
    .string()
    .max(500)
    .transform((token) => (/^[\w.-]+$/.test(token) ? token : '')),
  source: z.enum(['one_click', 'page']),
})

/**
 * Takes the holder of a letter's link off that series (RFC 8058 §3.2). Anyone with the token may; doing it again changes
 * nothing; a token that is not ours changes nothing and says nothing, so the answer never tells whether someone is known.
 */
export async function unsubscribe(ctx: Context, input: z.input<typeof Unsubscribe>): Promise<void> {
  const { token, source } = parse(Unsubscribe, input)
  const holder = readUnsubscribeToken(ctx.secrets, token)
  if (!holder) return
  await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: holder.contactId }, select: { emailHash: true } })
    const series = await ctx.db.series.findUnique({ where: { id: holder.seriesId }, select: { legalBasis: true } })
    if (!contact || !series || series.legalBasis === 'notice') return
    const [changed] = await ctx.db.$queryRaw<unknown[]>`
      INSERT INTO subscription (contact_id, series_id, state, source, changed_at)
      VALUES (${holder.contactId}::uuid, ${holder.seriesId}::uuid, 'unsubscribed', ${source}, ${ctx.clock.now()})
      ON CONFLICT (contact_id, series_id) DO UPDATE
        SET state = excluded.state, source = excluded.source, changed_at = excluded.changed_at
        WHERE subscription.state <> 'unsubscribed'
      RETURNING 1`
    if (!changed) return
    if (contact.emailHash) await suppress(ctx, { addressHash: contact.emailHash, seriesId: holder.seriesId, reason: 'unsubscribed' })
    await audit(ctx, 'contact.unsubscribed', holder.contactId, { seriesId: holder.seriesId, source })
  })
}

/** The language to show the unsubscribe page in, and nothing else of the token's holder. */
export async function unsubscribePage(ctx: Context, input: { token: string }): Promise<{ language: string }> {
  const holder = readUnsubscribeToken(ctx.secrets, input.token)
  const contact = holder && (await ctx.db.contact.findUnique({ where: { id: holder.contactId }, select: { language: true } }))
  return { language: contact?.language ?? 'sv' }
}

/** Stops an address for a series, or for all (`seriesId` null). The first reason stays. */
export async function suppress(
  ctx: Context,
  {
    addressHash,
    seriesId,
    reason,
  }: { addressHash: string; seriesId: string | null; reason: 'unsubscribed' | 'hard_bounce' | 'complaint' | 'erased' | 'manual' },
): Promise<void> {
  await ctx.db.suppression.createMany({
    data: [{ addressHash, seriesId, reason, createdAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
}
