import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import { createContact } from '../contacts/create-contact.ts'
import { contactErased, contactNotFound } from '../contacts/errors.ts'
import type { Context } from '../context.ts'
import { type Day, fromDate, toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { requireAge } from './class-age.ts'
import { coverIfFree } from './cover-free.ts'
import { alreadyMember, dayInFuture, membershipOverlaps } from './errors.ts'
import { requireMembersHere } from './members-here.ts'
import { type Membership, toMembership } from './membership.ts'
import { classOrThrow } from './queries.ts'
import { JoinMembership } from './schemas.ts'

/**
 * Makes someone known or new a member. Not yet covered, she is an applicant until a period is recorded; a class without a fee covers her
 * from the day she joins. A contact has one membership at a time (`already_member`); who has left joins anew, with a new number.
 */
export async function joinMembership(ctx: Context, input: z.input<typeof JoinMembership>): Promise<Membership> {
  requirePermission(ctx, 'members:write')
  const { contactId, contact, classId, joinedOn = ctx.clock.today() } = parse(JoinMembership, input)
  if (joinedOn > ctx.clock.today()) throw dayInFuture('joinedOn')
  return transaction(ctx, async (ctx) => {
    await requireMembersHere(ctx)
    const membershipClass = await classOrThrow(ctx, classId)
    const { id, birthYear } = contact ? await createContact(ctx, contact) : await knownContact(ctx, contactId, joinedOn)
    requireAge(membershipClass, birthYear, joinedOn)
    const row = await ctx.db.membership
      .create({ data: { contactId: id, classId, joinedOn: toDate(joinedOn) } })
      .catch(onConstraint('membership_living_key', alreadyMember))
    await audit(ctx, 'membership.joined', row.id, { classId, contactId: id })
    await coverIfFree(ctx, row.id, joinedOn)
    return toMembership(row)
  })
}

async function knownContact(ctx: Context, id: string | undefined, joinedOn: Day) {
  const contact = id && (await ctx.db.contact.findUnique({ where: { id }, include: { memberships: true } }))
  if (!contact) throw contactNotFound()
  if (contact.erasedAt) throw contactErased()
  for (const { leftOn } of contact.memberships) {
    if (leftOn === null) throw alreadyMember()
    if (joinedOn < fromDate(leftOn)) throw membershipOverlaps()
  }
  return contact
}
