import type { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { suppress } from '../suppress.ts'
import { endSubscription } from './end-subscription.ts'
import { complainedDelivery, type ProvenDelivery, provenDelivery } from './proven-delivery.ts'
import { type BounceVerdict, RecordBounce } from './schemas.ts'
import { softTooOften } from './soft-too-often.ts'

/** What became of a mail: it counted, it had counted before, or it proved no letter of ours. */
export type BounceRecord = 'recorded' | 'known' | 'unproven'

/**
 * Writes down that a letter came back, and draws the conclusion: a wrong address is suspended at once, one that failed softly for
 * three letters in 30 days as well; a complaint takes the contact off the series; what is about us changes nobody. Only a token of
 * ours proves which letter it was. Without one the mail is counted and nothing of it is kept. The same mail counts once.
 */
export async function recordBounce(ctx: Context, input: z.input<typeof RecordBounce>): Promise<BounceRecord> {
  requirePermission(ctx, 'newsletters:send')
  const { returnPaths, unsubscribeTokens, ...mail } = parse(RecordBounce, input)
  return transaction(ctx, async (ctx) => {
    const proven = await provenDelivery(ctx, returnPaths)
    const delivery = proven ?? (mail.verdict === 'complaint' ? await complainedDelivery(ctx, unsubscribeTokens) : null)
    const readAt = ctx.clock.now()
    const data = delivery ? { ...mail, deliveryId: delivery.id, readAt } : { mailKey: mail.mailKey, verdict: 'unproven' as const, readAt }
    const { count } = await ctx.db.bounce.createMany({ data: [data], skipDuplicates: true })
    if (!delivery) return 'unproven'
    if (count === 0) return 'known'
    await conclude(ctx, delivery, mail)
    return 'recorded'
  })
}

async function conclude(
  ctx: Context,
  delivery: ProvenDelivery,
  { verdict, status }: { verdict: BounceVerdict; status: string | null },
): Promise<void> {
  const { addressHash, contactId, newsletter } = delivery
  if (addressHash === null) return
  const { id: seriesId, legalBasis } = newsletter.series
  // a notice has no opt-out: it concerns her whether she likes it or not
  if (verdict === 'complaint' && legalBasis !== 'notice') await endSubscription(ctx, { addressHash, contactId, seriesId })
  const dead = verdict === 'hard' || (verdict === 'soft' && (status === closedMailbox || (await softTooOften(ctx, addressHash))))
  if (!dead || (await ctx.db.suppression.count({ where: { addressHash, seriesId: null, reason: 'hard_bounce' } })) > 0) return
  await suppress(ctx, { addressHash, seriesId: null, reason: 'hard_bounce' })
  if (contactId) await audit(ctx, 'contact.suspended', contactId, { verdict })
}

/** "Mailbox disabled" (RFC 3463): as final in a report as in the answer of a server, see `addressIsDead`. */
const closedMailbox = '5.2.1'
