import { languageOr, publicTranslator } from '@lykta/i18n'
import type { Context } from '../context.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { senderOf } from '../newsletters/letter-in.ts'
import type { SendPlainMail } from '../newsletters/plain-mail.ts'
import { readSeries } from '../newsletters/series/queries.ts'
import { requirePermission } from '../permissions.ts'
import { addresseeOf } from './addressee.ts'
import { discreetBase } from './discreet-base.ts'
import { requestToken } from './request.ts'

/** A mail under way, or one that could not leave, is left alone for so long. */
const pauseMs = 60_000

/**
 * Sends the mail that asks somebody to confirm, once; several workers do not double it. In her language, and with our name only
 * where she has said that it may be seen. What she has said is safe holds here as everywhere: without her word nothing is
 * sent to somebody we know, and outside of her hours it waits. An address that was stopped for another reason than her own
 * no gets nothing: a complaint or a dead address is for the office to lift.
 */
export async function sendConfirmation(
  ctx: Context,
  { requestId }: { requestId: string },
  { mail, baseUrl }: { mail: SendPlainMail; baseUrl: string },
): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  if (await sendingIsHeld(ctx)) return
  const now = ctx.clock.now()
  const { count } = await ctx.db.subscriptionRequest.updateMany({
    where: {
      id: requestId,
      sentAt: null,
      confirmedAt: null,
      expiresAt: { gt: now },
      OR: [{ triedAt: null }, { triedAt: { lt: new Date(now.getTime() - pauseMs) } }],
    },
    data: { triedAt: now },
  })
  if (count === 0) return
  const request = await ctx.db.subscriptionRequest.findUniqueOrThrow({ where: { id: requestId } })
  const { seriesId } = request
  const addressee = await addresseeOf(ctx, request)
  if (addressee === 'later') return
  if (addressee === 'nobody') return settle(ctx, requestId, true)
  const { to, form, language } = addressee
  const base = form === 'full' ? baseUrl : await discreetBase(ctx, seriesId)
  if (base === undefined) return
  const t = publicTranslator(languageOr(language))
  const { name, address } = senderOf(await readSeries(ctx, seriesId), form)
  const link = `${base}/c/${requestToken(ctx.secrets, requestId)}?lang=${t.lang}`
  const outcome = await mail({
    from: { name, address },
    to,
    language: t.lang,
    subject: t('mail.confirm.subject'),
    text: t('mail.confirm.text', { link }),
  })
  if (outcome.kind === 'accepted' || outcome.kind === 'uncertain') await settle(ctx, requestId, false)
  if (outcome.kind === 'rejected') await settle(ctx, requestId, true)
}

/** Nothing more is sent for it. What nobody can confirm needs no address either. */
async function settle(ctx: Context, requestId: string, inVain: boolean): Promise<void> {
  await ctx.db.subscriptionRequest.update({
    where: { id: requestId },
    data: { sentAt: ctx.clock.now(), ...(inVain && { email: null, givenName: null }) },
  })
}
