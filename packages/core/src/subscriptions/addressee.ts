import { type SafeContact, toSafeContact } from '../contacts/contact.ts'
import { safeContactOn } from '../contacts/safe-contact.ts'
import { insideSafeHours } from '../contacts/safe-hours.ts'
import type { Context } from '../context.ts'
import { isStoppedByMore } from '../mailing/index.ts'

interface Asking {
  addressHash: string
  /** What was typed in; null where the contact's own is used. */
  email: string | null
  /** Null: it is about no series. */
  seriesId: string | null
  /** Who asked by her own link, or whom the office invites; null where an address was typed in. */
  contactId: string | null
  language: string
}

interface Addressee {
  to: string
  form: 'full' | 'discreet'
  language: string
}

/**
 * To whom a mail goes that asks somebody to confirm; `later` outside of her hours, and `nobody` where she has not said that
 * e-mail is safe or the address is stopped by more than her own no.
 */
export async function addresseeOf(ctx: Context, asking: Asking): Promise<Addressee | 'later' | 'nobody'> {
  const { addressHash, contactId, email, language } = asking
  // anybody may have typed the address: the mail is the same for all, and names nobody
  const typedIn = contactId === null
  if (await isStoppedByMore(ctx, asking)) return 'nobody'
  const contact = await ctx.db.contact.findFirst({ where: { emailHash: addressHash, erasedAt: null }, include: { safeContact: true } })
  if (contactId && contact?.id !== contactId) return 'nobody'
  if (!contact?.email) return email ? { to: email, form: 'discreet', language } : 'nobody'
  const whole = { to: contact.email, language }
  if (contact.kind === 'organisation') return { ...whole, form: typedIn ? 'discreet' : 'full' }
  const safe = contact.safeContact && toSafeContact(contact.safeContact)
  if (!safe || !mayBeMailed(ctx, safe)) return 'nobody'
  if (!insideSafeHours(ctx.clock.now(), ctx.clock.timeZone, safe)) return 'later'
  return { ...whole, form: safe.sender === 'full' && !typedIn ? 'full' : 'discreet' }
}

const mayBeMailed = (ctx: Context, safe: SafeContact): boolean =>
  safeContactOn(ctx.clock.today(), safe) === 'usable' && safe.channels.includes('email')
