import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter, reviseNewsletter } from './queries.ts'
import { type Newsletter, SetContent } from './schemas.ts'

/** Sets what a newsletter says in one language, whole. Throws `newsletter_changed_elsewhere` when somebody was faster. */
export async function setContent(ctx: Context, input: z.input<typeof SetContent>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, revision, language, content } = parse(SetContent, input)
  return transaction(ctx, async (ctx) => {
    await reviseNewsletter(ctx, newsletterId, revision, {}, actorId(ctx))
    const key = { newsletterId, language }
    if (content) {
      await ctx.db.newsletterContent.upsert({ where: { newsletterId_language: key }, create: { ...key, ...content }, update: content })
    } else {
      await ctx.db.newsletterContent.deleteMany({ where: key })
    }
    await audit(ctx, 'newsletter.edited', newsletterId, { revision: revision + 1, language })
    return readNewsletter(ctx, newsletterId)
  })
}
