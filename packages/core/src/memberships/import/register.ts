import { type Contact, toContact } from '../../contacts/contact.ts'
import type { Context } from '../../context.ts'
import { type Membership, type Period, toMembership, toPeriod } from '../membership.ts'
import { emailKey, personKeys } from './same-person.ts'

/** Someone who stands in the register. */
export interface StandingContact extends Contact {
  hasSafeContact: boolean
  /** The last one joined first. */
  memberships: (Membership & { periods: Period[] })[]
}

/** The register as an import looks into it: by what a person is known by, and by address. */
export interface Register {
  find(keys: string[]): StandingContact | undefined
  byEmail(email: string): StandingContact | undefined
}

export async function readRegister(ctx: Context): Promise<Register> {
  const rows = await ctx.db.contact.findMany({
    where: { erasedAt: null },
    include: { safeContact: true, memberships: { include: { periods: true }, orderBy: { joinedOn: 'desc' } } },
    orderBy: { id: 'asc' },
  })
  const byKey = new Map<string, StandingContact>()
  const byEmail = new Map<string, StandingContact>()
  for (const { safeContact, memberships, ...row } of rows) {
    const contact = {
      ...toContact(row),
      hasSafeContact: safeContact !== null,
      memberships: memberships.map(({ periods, ...membership }) => ({ ...toMembership(membership), periods: periods.map(toPeriod) })),
    }
    if (contact.email) byEmail.set(emailKey(contact.email), contact)
    if (contact.kind === 'person') for (const key of personKeys(contact)) if (!byKey.has(key)) byKey.set(key, contact)
  }
  return {
    find: (keys) => keys.map((key) => byKey.get(key)).find((found) => found !== undefined),
    byEmail: (email) => byEmail.get(emailKey(email)),
  }
}
