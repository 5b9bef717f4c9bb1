import { z } from 'zod'
import { audit } from '../audit/index.ts'
import { contactErased, contactNotFound } from '../contacts/errors.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { suppress, suppressionReasons } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'

export const LiftStop = z.strictObject({
  contactId: z.uuid(),
  reason: z.enum(suppressionReasons).exclude(['unsubscribed']),
  seriesId: z.uuid().nullable(),
})

/**
 * The office has learnt that an address that was stopped may be written to again: it works, or she wants letters after all.
 * What was her own will (a complaint, an erasure) becomes a no that she herself can take back; what was the address's fault
 * is gone. Her own no the office cannot lift.
 */
export async function liftStop(ctx: Context, input: z.input<typeof LiftStop>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { contactId, reason, seriesId } = parse(LiftStop, input)
  await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { emailHash: true, erasedAt: true } })
    if (!contact) throw contactNotFound()
    if (contact.erasedAt) throw contactErased()
    const addressHash = contact.emailHash ?? ''
    const { count } = await ctx.db.suppression.deleteMany({ where: { addressHash, reason, seriesId } })
    if (count === 0) throw notFound('stop_not_found')
    if (reason === 'complaint' || reason === 'erased') await suppress(ctx, { addressHash, seriesId, reason: 'unsubscribed' })
    await audit(ctx, 'contact.stop_lifted', contactId, { reason, seriesId })
  })
}
