import type { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { LiftSuspension } from './schemas.ts'

/**
 * Somebody of the office says that an address works after all: it gets letters again, and what came back before no longer counts.
 * Lifts a suspension for bounces only, never what somebody asked for. Throws `address_not_suspended`.
 */
export async function liftSuspension(ctx: Context, input: z.input<typeof LiftSuspension>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { contactId, reason } = parse(LiftSuspension, input)
  await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { emailHash: true } })
    if (!contact) throw notFound('contact_not_found')
    const addressHash = contact.emailHash ?? ''
    const { count } = await ctx.db.suppression.deleteMany({ where: { addressHash, seriesId: null, reason: 'hard_bounce' } })
    if (count === 0) throw new DomainError('conflict', 'address_not_suspended')
    await ctx.db.bounce.updateMany({ where: { delivery: { addressHash }, liftedAt: null }, data: { liftedAt: ctx.clock.now() } })
    await audit(ctx, 'contact.suspension_lifted', contactId, { reason })
  })
}
