import { z } from 'zod'
import { audit } from '../audit/index.ts'
import { contactNotFound } from '../contacts/errors.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { choicesOf } from './choices.ts'

export const SubscriptionsOf = z.strictObject({ contactId: z.uuid() })

/** What a contact has chosen of a series, and whether letters of it go to her. */
export interface SubscriptionOf {
  seriesId: string
  slug: string
  labels: Record<string, string>
  legalBasis: 'opt_out' | 'opt_in'
  /** Whether letters of it go to her, as far as her choices and her address go. */
  on: boolean
  /** Null: she has said nothing, and the legal basis decides. */
  state: 'subscribed' | 'unsubscribed' | null
  /** How it reached us, which version of the words she agreed to, and when. */
  source: string | null
  wording: string | null
  changedAt: Date | null
  /** A mail asks her to confirm, since then. */
  askedAt: Date | null
}

/** What she gets and what she has chosen, when and how. Looking at it is written down. */
export async function listSubscriptions(ctx: Context, input: z.input<typeof SubscriptionsOf>): Promise<{ series: SubscriptionOf[] }> {
  requirePermission(ctx, 'members:read')
  const { contactId } = parse(SubscriptionsOf, input)
  return transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({
      where: { id: contactId },
      select: { kind: true, subscriptions: true },
    })
    if (!contact) throw contactNotFound()
    if (contact.kind === 'person') await audit(ctx, 'subscriptions.seen', contactId)
    const choices = await choicesOf(ctx, { contactId, seriesId: '' })
    const open = { contactId, confirmedAt: null, expiresAt: { gt: ctx.clock.now() } }
    const asked = await ctx.db.subscriptionRequest.findMany({ where: open, orderBy: { createdAt: 'desc' } })
    return {
      series: choices.map(({ series: { id: seriesId, slug, labels, legalBasis }, on }) => {
        const said = contact.subscriptions.find((one) => one.seriesId === seriesId)
        return {
          ...{ seriesId, slug, labels, on },
          // notices are no choice
          legalBasis: legalBasis === 'opt_in' ? 'opt_in' : 'opt_out',
          state: said?.state ?? null,
          source: said?.source ?? null,
          wording: said?.wording ?? null,
          changedAt: said?.changedAt ?? null,
          askedAt: asked.find((one) => one.seriesId === seriesId)?.createdAt ?? null,
        }
      }),
    }
  })
}
