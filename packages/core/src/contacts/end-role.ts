import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { Day, fromDate, toDate } from '../day.ts'
import { notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type AssociationRole, toAssociationRole } from './association-role.ts'
import { invalidField, roleEnded } from './errors.ts'

export const EndRole = z.strictObject({
  contactId: z.uuid(),
  roleId: z.uuid(),
  /** The last day; today, unless it ended or is to end another. */
  endsOn: Day.optional(),
})

/** Ends a role with its last day. What has ended stays so: it tells who was what when. */
export async function endRole(ctx: Context, input: z.input<typeof EndRole>): Promise<AssociationRole> {
  requirePermission(ctx, 'members:write')
  const { contactId, roleId, endsOn = ctx.clock.today() } = parse(EndRole, input)
  return transaction(ctx, async (ctx) => {
    const before = await ctx.db.affiliation.findFirst({ where: { id: roleId, personId: contactId, organisationId: null } })
    if (!before) throw notFound('role_not_found')
    if (fromDate(before.startsOn) > endsOn) throw invalidField('endsOn', 'role_ends_before')
    const { count } = await ctx.db.affiliation.updateMany({ where: { id: roleId, endsOn: null }, data: { endsOn: toDate(endsOn) } })
    if (count === 0) throw roleEnded()
    await audit(ctx, 'contact.role_ended', contactId, { role: before.role })
    return toAssociationRole({ ...before, endsOn: toDate(endsOn) })
  })
}
