import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { readLetterToken, Token } from '../mailing/index.ts'
import { transaction } from '../transaction.ts'
import { writeRequest } from './request.ts'

/**
 * Somebody regrets that she left a series, on the page where she did. Whether it is she is asked by a mail to her address;
 * until then nothing changes. Says nothing of whether the token is somebody's.
 */
export async function askAgain(ctx: Context, input: { token: string }): Promise<void> {
  const holder = await readLetterToken(ctx, 'unsubscribe', Token.safeParse(input.token).data ?? '')
  if (!holder) return
  const requestId = await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({
      where: { id: holder.contactId },
      select: { emailHash: true, language: true, erasedAt: true },
    })
    const series = await ctx.db.series.count({ where: { id: holder.seriesId, legalBasis: { not: 'notice' } } })
    if (!contact?.emailHash || contact.erasedAt || series === 0) return undefined
    const id = await writeRequest(ctx, { ...holder, addressHash: contact.emailHash, language: contact.language })
    if (id) await audit(ctx, 'subscription.requested', holder.contactId, { source: 'page', count: 1 })
    return id
  })
  if (requestId) await ctx.jobs.wakeConfirmation(requestId)
}
