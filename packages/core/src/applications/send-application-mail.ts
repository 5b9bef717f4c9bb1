import { Prisma } from '@lykta/db'
import { languageOr, publicTranslator } from '@lykta/i18n'
import type { Context } from '../context.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { senderOf } from '../newsletters/letter-in.ts'
import type { SendPlainMail } from '../newsletters/plain-mail.ts'
import { readSeries } from '../newsletters/series/queries.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { addresseeOf } from '../subscriptions/addressee.ts'
import { applicationToken } from './application-token.ts'
import { joinState } from './join-state.ts'
import { ApplicationDetails } from './schemas.ts'

/** A mail under way, or one that could not leave, is left alone for so long. */
const pauseMs = 60_000

/**
 * Sends the mail that asks whether it was she who applied, once; several workers do not double it. It is the same for
 * everybody and names nobody, for anybody may have typed the address. What somebody known has said is safe holds here too:
 * without her word nothing is sent, and outside of her hours it waits.
 */
export async function sendApplicationMail(
  ctx: Context,
  { applicationId: id }: { applicationId: string },
  { mail }: { mail: SendPlainMail },
): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  if (await sendingIsHeld(ctx)) return
  const now = ctx.clock.now()
  const open = { id, sentAt: null, confirmedAt: null, expiresAt: { gt: now } }
  const { count } = await ctx.db.membershipApplication.updateMany({
    where: { ...open, OR: [{ triedAt: null }, { triedAt: { lt: new Date(now.getTime() - pauseMs) } }] },
    data: { triedAt: now },
  })
  if (count === 0) return
  const { addressHash, details } = await ctx.db.membershipApplication.findUniqueOrThrow({ where: { id } })
  const { email, language } = ApplicationDetails.parse(details)
  const addressee = await addresseeOf(ctx, { addressHash: addressHash ?? '', email, language, seriesId: null, contactId: null })
  if (addressee === 'later') return
  if (addressee === 'nobody') return noMore(ctx, id, true)
  const message = await messageTo(ctx, addressee, id)
  if (!message) return
  const outcome = await mail(message)
  if (outcome.kind === 'accepted' || outcome.kind === 'uncertain') await noMore(ctx, id, false)
  if (outcome.kind === 'rejected') await noMore(ctx, id, true)
}

/** Undefined while the page is closed or the mail would give us away: the sweep tries again. */
async function messageTo(ctx: Context, { to, language }: { to: string; language: string }, applicationId: string) {
  const [join, { discreetUrl }] = [await joinState(ctx), await readSettings(ctx)]
  if (join.state !== 'open') return undefined
  const t = publicTranslator(languageOr(language))
  const { name, address } = senderOf(await readSeries(ctx, join.seriesId), 'discreet')
  const link = `${discreetUrl}/j/${applicationToken(ctx.secrets, applicationId)}?lang=${t.lang}`
  return { from: { name, address }, to, language: t.lang, subject: t('mail.join.subject'), text: t('mail.join.text', { link }) }
}

/** Nothing more is sent for it. What nobody can confirm is forgotten at once. */
async function noMore(ctx: Context, id: string, inVain: boolean): Promise<void> {
  const data = { sentAt: ctx.clock.now(), ...(inVain && { details: Prisma.DbNull }) }
  await ctx.db.membershipApplication.update({ where: { id }, data })
}
