import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { transaction } from '../transaction.ts'
import { readLetterToken } from './letter-token.ts'
import { setUnsubscribed } from './set-unsubscribed.ts'

/** What cannot be a token is none, and gets the same silence. */
export const Token = z.string().transform((token) => (/^[\w.-]{1,500}$/.test(token) ? token : ''))

export const Unsubscribe = z.object({
  token: Token,
  source: z.enum(['one_click', 'page']),
  /** `all` is every series there is and will be; notices are no series one can leave. */
  scope: z.enum(['series', 'all']).default('series'),
})

/**
 * Takes the holder of a letter's link off that series (RFC 8058 §3.2), or off all. Anyone with the token may; doing it again
 * changes nothing; a token that is not ours changes nothing and says nothing, so the answer never tells whether someone is
 * known.
 */
export async function unsubscribe(ctx: Context, input: z.input<typeof Unsubscribe>): Promise<void> {
  const { token, source, scope } = parse(Unsubscribe, input)
  const holder = await readLetterToken(ctx, 'unsubscribe', token)
  if (!holder) return
  await transaction(ctx, async (ctx) => {
    const changed = await setUnsubscribed(ctx, { contactId: holder.contactId, seriesId: scope === 'all' ? null : holder.seriesId, source })
    if (changed) await audit(ctx, 'contact.unsubscribed', holder.contactId, { seriesId: scope === 'all' ? null : holder.seriesId, source })
  })
}

/** The language to show the unsubscribe page in, and nothing else of the token's holder; of somebody erased not even that. */
export async function unsubscribePage(ctx: Context, input: { token: string }): Promise<{ language: string }> {
  const holder = await readLetterToken(ctx, 'unsubscribe', input.token)
  const contact =
    holder && (await ctx.db.contact.findUnique({ where: { id: holder.contactId, erasedAt: null }, select: { language: true } }))
  return { language: contact?.language ?? 'sv' }
}
