import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { Day, toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type AssociationRole, RoleName, toAssociationRole } from './association-role.ts'
import { contactErased, contactNotFound, roleHeld, rolePersonsOnly } from './errors.ts'

export const StartRole = z.strictObject({
  contactId: z.uuid(),
  role: RoleName,
  /** Today, unless it began another day. */
  startsOn: Day.optional(),
})

/** Gives a person a role in the association. Throws `role_held` when she has it in those days already. */
export async function startRole(ctx: Context, input: z.input<typeof StartRole>): Promise<AssociationRole> {
  requirePermission(ctx, 'members:write')
  const { contactId, role, startsOn = ctx.clock.today() } = parse(StartRole, input)
  return transaction(ctx, async (ctx) => {
    const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { kind: true, erasedAt: true } })
    if (!contact) throw contactNotFound()
    if (contact.erasedAt) throw contactErased()
    if (contact.kind !== 'person') throw rolePersonsOnly()
    const row = await ctx.db.affiliation
      .create({ data: { personId: contactId, role, startsOn: toDate(startsOn) } })
      .catch(onConstraint('affiliation_overlap_excl', roleHeld))
    await audit(ctx, 'contact.role_started', contactId, { role })
    return toAssociationRole(row)
  })
}
