import { isLanguage } from '@lykta/i18n'
import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { setUnsubscribed, Token } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { transaction } from '../transaction.ts'
import { choicesOf } from './choices.ts'
import { holderOf } from './read-preferences.ts'
import { writeRequest } from './request.ts'

const seriesIds = z.array(z.uuid()).max(200)

export const SavePreferences = z.strictObject({
  token: Token,
  /** The series that were shown to her: what she has not seen she has not chosen. */
  shown: seriesIds.default([]),
  /** Those of them that she wants. */
  wanted: seriesIds.default([]),
  language: z.string().max(35).optional(),
  /** Wants no letters at all, whatever the rest says. */
  stopAll: z.boolean().default(false),
})

/**
 * Does what the holder of the link in a letter has chosen. A no holds at once; a yes to what she had said no to asks for her
 * word by a mail to her address, for the link may be in other hands: `asked` says of how many. A link that is nobody's
 * changes nothing and says nothing.
 */
export async function savePreferences(ctx: Context, input: z.input<typeof SavePreferences>): Promise<{ asked: number }> {
  const { token, shown, wanted, language, stopAll } = parse(SavePreferences, input)
  const holder = await holderOf(ctx, token)
  if (!holder) return { asked: 0 }
  const { contactId, emailHash } = holder
  const { asked, requests } = await transaction(ctx, async (ctx) => {
    if (language !== undefined && language !== holder.language && isLanguage(language)) await setLanguage(ctx, contactId, language)
    if (stopAll) return stop(ctx, contactId, null).then(() => ({ asked: 0, requests: [] }))
    const choices = (await choicesOf(ctx, holder)).filter(({ series }) => shown.includes(series.id))
    const left = choices.filter(({ series, on }) => on && !wanted.includes(series.id))
    for (const { series } of left) await stop(ctx, contactId, series.id)
    const again = choices.filter(({ series, on }) => !on && wanted.includes(series.id))
    const ids: string[] = []
    for (const { series } of again) {
      const wish = emailHash && { seriesId: series.id, contactId, addressHash: emailHash, language: language ?? holder.language }
      const id = wish ? await writeRequest(ctx, wish) : undefined
      if (id) ids.push(id)
    }
    if (ids.length > 0) await audit(ctx, 'subscription.requested', contactId, { source: 'preferences', count: ids.length })
    return { asked: again.length, requests: ids }
  })
  for (const id of requests) await ctx.jobs.wakeConfirmation(id)
  return { asked }
}

async function setLanguage(ctx: Context, contactId: string, language: string): Promise<void> {
  await ctx.db.contact.update({ where: { id: contactId }, data: { language } })
  await audit(ctx, 'contact.language_chosen', contactId)
}

async function stop(ctx: Context, contactId: string, seriesId: string | null): Promise<void> {
  const changed = await setUnsubscribed(ctx, { contactId, seriesId, source: 'preferences' })
  if (changed) await audit(ctx, 'contact.unsubscribed', contactId, { seriesId, source: 'preferences' })
}
