import { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { embargoInForce } from '../embargo.ts'
import { letterUnderEmbargo } from '../errors.ts'
import { readNewsletter } from '../queries.ts'
import type { Newsletter } from '../schemas.ts'

export const PublishNewsletter = z.strictObject({ newsletterId: z.uuid(), isPublic: z.boolean() })

/**
 * Says whether a letter may stand on the archive page for everybody, before it is sent or after. It stands there from when it
 * is sent, never under embargo; taken back, it is gone at once. Changes no word of it, so an approval holds.
 */
export async function publishNewsletter(ctx: Context, input: z.input<typeof PublishNewsletter>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId, isPublic } = parse(PublishNewsletter, input)
  return transaction(ctx, async (ctx) => {
    const { embargoAt } = await readNewsletter(ctx, newsletterId)
    if (isPublic && embargoInForce(embargoAt, ctx.clock.now())) throw letterUnderEmbargo()
    const { count } = await ctx.db.newsletter.updateMany({ where: { id: newsletterId, isPublic: !isPublic }, data: { isPublic } })
    if (count === 1) await audit(ctx, isPublic ? 'newsletter.published' : 'newsletter.unpublished', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
}
