import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { closeUndo } from '../duplicates/close-undo.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { type SafeContact, toSafeContact } from './contact.ts'
import { contactErased, contactNotFound, invalidField, safeContactPersonsOnly } from './errors.ts'
import { safeUntil } from './safe-contact.ts'
import { SetSafeContact } from './schemas.ts'

/**
 * Writes down what a person has said is safe, in place of what she said before. It holds for as many months as the
 * settings say, from the day she said it.
 */
export async function setSafeContact(ctx: Context, input: z.input<typeof SetSafeContact>): Promise<SafeContact> {
  requirePermission(ctx, 'members:write')
  const { contactId, confirmedOn = ctx.clock.today(), ...word } = parse(SetSafeContact, input)
  if (confirmedOn > ctx.clock.today()) throw invalidField('confirmedOn', 'day_in_future')
  return transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId } })
    if (!contact) throw contactNotFound()
    if (contact.erasedAt) throw contactErased()
    if (contact.kind !== 'person') throw safeContactPersonsOnly()
    const { safeContactMonths } = await readSettings(ctx)
    const data = {
      ...word,
      confirmedOn: toDate(confirmedOn),
      validUntil: toDate(safeUntil(confirmedOn, safeContactMonths)),
    }
    const row = await ctx.db.safeContact.upsert({ where: { contactId }, create: { contactId, ...data }, update: data })
    await closeUndo(ctx, { id: contactId })
    await audit(ctx, 'safe_contact.set', contactId, { basis: word.basis, channels: word.channels.join(',') })
    return toSafeContact(row)
  })
}
