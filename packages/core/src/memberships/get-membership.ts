import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import { type AssociationRole, readRoles } from '../contacts/association-role.ts'
import { type Contact, type SafeContact, toContact, toSafeContact } from '../contacts/contact.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { membershipNotFound } from './errors.ts'
import { type Membership, type Period, toMembership, toPeriod } from './membership.ts'
import { type MembershipStatus, statusOn } from './membership-status.ts'
import { GetMembership } from './schemas.ts'

export interface MembershipDetails extends Membership {
  contact: Contact
  safeContact: SafeContact | null
  /** In the association itself. */
  roles: AssociationRole[]
  /** Newest first, the reversed ones too. */
  periods: Period[]
  /** Today. */
  status: MembershipStatus
}

/** A membership with the person, her word on safe contact and every period. That she was seen is written down. */
export async function getMembership(ctx: Context, input: z.input<typeof GetMembership>): Promise<MembershipDetails> {
  requirePermission(ctx, 'members:read')
  const { id } = parse(GetMembership, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.membership.findUnique({
      where: { id },
      include: { contact: { include: { safeContact: true } }, periods: { orderBy: { startsOn: 'desc' } } },
    })
    if (!row) throw membershipNotFound()
    await audit(ctx, 'contact.seen', row.contactId, { membershipId: id })
    const { membershipPolicy: policy } = await readSettings(ctx)
    const { contact, periods: periodRows, ...membership } = row
    const { safeContact, ...person } = contact
    const periods = periodRows.map(toPeriod)
    const { leftOn } = toMembership(membership)
    return {
      ...toMembership(membership),
      contact: toContact(person),
      safeContact: safeContact && toSafeContact(safeContact),
      roles: await readRoles(ctx, row.contactId),
      periods,
      status: statusOn(ctx.clock.today(), { leftOn, periods: periods.filter(({ reversedAt }) => !reversedAt), policy }),
    }
  })
}
