import { z } from 'zod'
import { audit } from '../audit/index.ts'
import { toSafeContact } from '../contacts/contact.ts'
import { contactErased, contactNotFound } from '../contacts/errors.ts'
import { safeContactOn } from '../contacts/safe-contact.ts'
import type { Context } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { isStoppedByMore } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { choicesOf } from './choices.ts'
import { writeRequest } from './request.ts'

export const InviteToSubscribe = z.strictObject({ contactId: z.uuid(), seriesId: z.uuid() })

const refused = (code: string) => new DomainError('unprocessable', code)

/**
 * Sends a contact the mail in which she can say yes to a series. The office cannot say it for her. Throws
 * `invitation_needs_email`, `invitation_not_safe`, `already_subscribed`, `address_stopped` or `invitation_too_often`.
 */
export async function inviteToSubscribe(ctx: Context, input: z.input<typeof InviteToSubscribe>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { contactId, seriesId } = parse(InviteToSubscribe, input)
  const requestId = await transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, include: { safeContact: true } })
    if (!contact) throw contactNotFound()
    if (contact.erasedAt) throw contactErased()
    if (!contact.emailHash) throw refused('invitation_needs_email')
    const safe = contact.safeContact && toSafeContact(contact.safeContact)
    const reachable = safeContactOn(ctx.clock.today(), safe) === 'usable' && safe?.channels.includes('email')
    if (contact.kind === 'person' && !reachable) throw refused('invitation_not_safe')
    const choice = (await choicesOf(ctx, { contactId, seriesId })).find(({ series }) => series.id === seriesId)
    if (!choice) throw notFound('series_not_found')
    if (choice.on) throw refused('already_subscribed')
    const addressHash = contact.emailHash
    if (await isStoppedByMore(ctx, { addressHash, seriesId })) throw refused('address_stopped')
    const id = await writeRequest(ctx, { contactId, seriesId, addressHash, language: contact.language })
    if (!id) throw refused('invitation_too_often')
    await audit(ctx, 'subscription.requested', contactId, { source: 'office', count: 1 })
    return id
  })
  await ctx.jobs.wakeConfirmation(requestId)
}
