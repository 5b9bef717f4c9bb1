import { randomUUID } from 'node:crypto'
import type { Prisma } from '@lykta/db'
import { actorId } from '../../audit/record.ts'
import { contactFields } from '../../contacts/contact-fields.ts'
import { emailTaken } from '../../contacts/errors.ts'
import { safeUntil } from '../../contacts/safe-contact.ts'
import { updateContact } from '../../contacts/update-contact.ts'
import type { Context } from '../../context.ts'
import { toDate } from '../../day.ts'
import { onConstraint } from '../../on-constraint.ts'
import type { Writing } from './plan.ts'

/** Writes what was planned: new contacts, memberships, periods and safe contacts many at a time, changes one by one. */
export async function writePlan(ctx: Context, writings: Writing[], safeContactMonths: number): Promise<void> {
  const rows: Rows = { contacts: [], memberships: [], periods: [], safeContacts: [] }
  for (const writing of writings) {
    if (writing.contactId && Object.keys(writing.contact).length > 0) {
      await updateContact(ctx, { id: writing.contactId, ...writing.contact })
    }
    if (writing.membershipId && writing.classId) {
      await ctx.db.membership.update({ where: { id: writing.membershipId }, data: { classId: writing.classId } })
    }
    collect(ctx, writing, safeContactMonths, rows)
  }
  for (const data of parts(rows.contacts)) await ctx.db.contact.createMany({ data }).catch(onConstraint('contact_email_key', emailTaken))
  for (const data of parts(rows.memberships)) await ctx.db.membership.createMany({ data })
  for (const data of parts(rows.periods)) await ctx.db.membershipPeriod.createMany({ data })
  for (const data of parts(rows.safeContacts)) await ctx.db.safeContact.createMany({ data })
}

/** A statement has at most 32,767 parameters. Prisma would split a longer one, and send the pieces at once over one connection. */
function* parts<T>(rows: T[], size = 1000): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

interface Rows {
  contacts: Prisma.ContactCreateManyInput[]
  memberships: Prisma.MembershipCreateManyInput[]
  periods: Prisma.MembershipPeriodCreateManyInput[]
  safeContacts: Prisma.SafeContactCreateManyInput[]
}

function collect(ctx: Context, { row, paid, safeChannels, ...writing }: Writing, safeContactMonths: number, rows: Rows): void {
  const contactId = writing.contactId ?? randomUUID()
  const membershipId = writing.membershipId ?? randomUUID()
  const classId = row.membershipClass.id
  if (!writing.contactId) rows.contacts.push({ id: contactId, ...newContact(ctx, row) })
  if (!writing.membershipId) rows.memberships.push({ id: membershipId, contactId, classId, joinedOn: toDate(row.joinedOn) })
  for (const { period, payment } of paid) {
    rows.periods.push({
      membershipId,
      classId,
      startsOn: toDate(period.startsOn),
      endsOn: toDate(period.endsOn),
      cause: 'payment',
      paidOn: payment.paidOn && toDate(payment.paidOn),
      amountOre: payment.amountOre,
      recordedAt: ctx.clock.now(),
      recordedBy: actorId(ctx),
    })
  }
  if (safeChannels.length > 0) {
    const today = ctx.clock.today()
    const validUntil = toDate(safeUntil(today, safeContactMonths))
    rows.safeContacts.push({ contactId, channels: safeChannels, basis: 'given_for_letters', confirmedOn: toDate(today), validUntil })
  }
}

function newContact(
  ctx: Context,
  { givenName, familyName, birthYear, email, phone, street, postcode, city, country, language, note }: Writing['row'],
) {
  const common = { email, phone, street, postcode, city, country, note, ...(language && { language }) }
  return contactFields({ kind: 'person', givenName, familyName, birthYear, ...common }, ctx.secrets)
}
