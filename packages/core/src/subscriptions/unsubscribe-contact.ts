import { z } from 'zod'
import { audit } from '../audit/index.ts'
import { contactErased, contactNotFound } from '../contacts/errors.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { setUnsubscribed } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'

export const UnsubscribeContact = z.strictObject({
  contactId: z.uuid(),
  /** Null is every series there is and will be. */
  seriesId: z.uuid().nullable(),
})

/** She has told the office that she wants no more of a series, or of any. Only she herself can take it back, from her mailbox. */
export async function unsubscribeContact(ctx: Context, input: z.input<typeof UnsubscribeContact>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { contactId, seriesId } = parse(UnsubscribeContact, input)
  await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { erasedAt: true } })
    if (!contact) throw contactNotFound()
    if (contact.erasedAt) throw contactErased()
    if (seriesId !== null && (await ctx.db.series.count({ where: { id: seriesId, legalBasis: { not: 'notice' } } })) === 0)
      throw notFound('series_not_found')
    const changed = await setUnsubscribed(ctx, { contactId, seriesId, source: 'office' })
    if (changed) await audit(ctx, 'contact.unsubscribed', contactId, { seriesId, source: 'office' })
  })
}
