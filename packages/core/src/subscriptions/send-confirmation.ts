import { languageOr, publicTranslator } from '@lykta/i18n'
import { type SafeContact, toSafeContact } from '../contacts/contact.ts'
import { safeContactOn } from '../contacts/safe-contact.ts'
import { insideSafeHours } from '../contacts/safe-hours.ts'
import type { Context } from '../context.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { isStoppedByMore } from '../mailing/index.ts'
import { senderOf, setUpProblem } from '../newsletters/letter-in.ts'
import type { SendPlainMail } from '../newsletters/plain-mail.ts'
import { readSeries } from '../newsletters/series/queries.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
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
  const addressee = await addresseeOf(ctx, requestId)
  if (addressee === 'later') return
  if (addressee === 'nobody') return settle(ctx, requestId, true)
  const { to, form, seriesId, language } = addressee
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

/** Where the link of a discreet mail leads; undefined while its sender or address would give us away: the sweep tries again. */
async function discreetBase(ctx: Context, seriesId: string): Promise<string | undefined> {
  const problem = await setUpProblem(ctx, seriesId)
  if (problem) ctx.log.warn({ seriesId, code: problem.code }, 'a mail to be confirmed waits: it cannot go out discreetly')
  return problem ? undefined : ((await readSettings(ctx)).discreetUrl ?? undefined)
}

interface Addressee {
  to: string
  form: 'full' | 'discreet'
  seriesId: string
  language: string
}

async function addresseeOf(ctx: Context, requestId: string): Promise<Addressee | 'later' | 'nobody'> {
  const request = await ctx.db.subscriptionRequest.findUniqueOrThrow({ where: { id: requestId } })
  const { addressHash, seriesId, language } = request
  // anybody may have typed the address: the mail is the same for all, and names nobody
  const typedIn = request.contactId === null
  if (await isStoppedByMore(ctx, request)) return 'nobody'
  const contact = await ctx.db.contact.findFirst({ where: { emailHash: addressHash, erasedAt: null }, include: { safeContact: true } })
  if (request.contactId && contact?.id !== request.contactId) return 'nobody'
  if (!contact?.email) return request.email ? { to: request.email, form: 'discreet', seriesId, language } : 'nobody'
  const whole = { to: contact.email, seriesId, language }
  if (contact.kind === 'organisation') return { ...whole, form: typedIn ? 'discreet' : 'full' }
  const safe = contact.safeContact && toSafeContact(contact.safeContact)
  if (!safe || !mayBeMailed(ctx, safe)) return 'nobody'
  if (!insideSafeHours(ctx.clock.now(), ctx.clock.timeZone, safe)) return 'later'
  return { ...whole, form: safe.sender === 'full' && !typedIn ? 'full' : 'discreet' }
}

const mayBeMailed = (ctx: Context, safe: SafeContact): boolean =>
  safeContactOn(ctx.clock.today(), safe) === 'usable' && safe.channels.includes('email')

/** Nothing more is sent for it. What nobody can confirm needs no address either. */
async function settle(ctx: Context, requestId: string, inVain: boolean): Promise<void> {
  await ctx.db.subscriptionRequest.update({
    where: { id: requestId },
    data: { sentAt: ctx.clock.now(), ...(inVain && { email: null, givenName: null }) },
  })
}
