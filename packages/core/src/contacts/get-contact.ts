import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, fromDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type AssociationRole, readRoles } from './association-role.ts'
import { type Contact, type SafeContact, toContact, toSafeContact } from './contact.ts'
import { contactNotFound } from './errors.ts'

export const GetContact = z.strictObject({ id: z.uuid() })

export interface ContactDetails extends Contact {
  safeContact: SafeContact | null
  /** Of a person, in the association itself. */
  roles: AssociationRole[]
  memberships: { id: string; number: number; classId: string; joinedOn: Day; leftOn: Day | null }[]
}

/** All we hold of one contact. That a person's was seen is written down; an organisation's address is no secret. */
export async function getContact(ctx: Context, input: z.input<typeof GetContact>): Promise<ContactDetails> {
  requirePermission(ctx, 'members:read')
  const { id } = parse(GetContact, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.contact.findUnique({
      where: { id },
      include: { safeContact: true, memberships: { orderBy: { joinedOn: 'desc' } } },
    })
    if (!row) throw contactNotFound()
    if (row.kind === 'person') await audit(ctx, 'contact.seen', id)
    const { safeContact, memberships, ...contact } = row
    return {
      ...toContact(contact),
      safeContact: safeContact && toSafeContact(safeContact),
      roles: await readRoles(ctx, id),
      memberships: memberships.map(({ id, number, classId, joinedOn, leftOn }) => ({
        id,
        number,
        classId,
        joinedOn: fromDate(joinedOn),
        leftOn: leftOn && fromDate(leftOn),
      })),
    }
  })
}
