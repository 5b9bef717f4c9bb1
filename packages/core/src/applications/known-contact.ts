import { type Contact, type SafeContact, toContact, toSafeContact } from '../contacts/contact.ts'
import type { Context } from '../context.ts'

/** Somebody in the register whose address the application came from. */
export interface KnownContact {
  contact: Contact
  safeContact: SafeContact | null
  isMember: boolean
}

export async function knownContacts(ctx: Context, addressHashes: string[]): Promise<Map<string, KnownContact>> {
  const rows = await ctx.db.contact.findMany({
    where: { emailHash: { in: addressHashes }, erasedAt: null },
    include: { safeContact: true, memberships: { where: { leftOn: null }, select: { id: true } } },
  })
  return new Map(
    rows.map(({ safeContact, memberships, ...row }) => [
      row.emailHash ?? '',
      { contact: toContact(row), safeContact: safeContact && toSafeContact(safeContact), isMember: memberships.length > 0 },
    ]),
  )
}

export const knownContact = async (ctx: Context, addressHash: string): Promise<KnownContact | undefined> =>
  (await knownContacts(ctx, [addressHash])).get(addressHash)
