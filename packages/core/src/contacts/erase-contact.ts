import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { forgetTraces } from '../duplicates/forget-traces.ts'
import { withdrawUnpaid } from '../fees/withdraw-unpaid.ts'
import { suppress } from '../mailing/suppress.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { contactErased, contactNotFound } from './errors.ts'

export const EraseContact = z.strictObject({ contactId: z.uuid() })

/**
 * Forgets somebody, for good: name, addresses, what she said of herself, every text about her. Her address stays stopped, as a keyed hash
 * that tells nobody what it was; her links lead nowhere. A living membership ends today. Memberships, periods and payments stay, and are
 * nobody's: what was counted and what was booked stands.
 */
export async function eraseContact(ctx: Context, input: z.input<typeof EraseContact>): Promise<void> {
  requirePermission(ctx, 'members:erase')
  const { contactId } = parse(EraseContact, input)
  await transaction(ctx, (ctx) => eraseWithin(ctx, contactId))
}

/** `eraseContact` within the transaction of a verb that has asked for permission. */
export async function eraseWithin(ctx: Context, id: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT FROM contact WHERE id = ${id}::uuid FOR UPDATE`
  const contact = await ctx.db.contact.findUnique({ where: { id }, select: { emailHash: true, erasedAt: true } })
  if (!contact) throw contactNotFound()
  if (contact.erasedAt) throw contactErased()
  if (contact.emailHash) await stopAddress(ctx, contact.emailHash)
  await forgetTraces(ctx, id)
  await endMemberships(ctx, id)
  await forgetTexts(ctx, id)
  await ctx.db.safeContact.deleteMany({ where: { contactId: id } })
  await ctx.db.subscription.deleteMany({ where: { contactId: id } })
  await ctx.db.subscriptionRequest.deleteMany({ where: { contactId: id } })
  await ctx.db.affiliation.deleteMany({ where: { OR: [{ personId: id }, { organisationId: id }] } })
  await ctx.db.organisationAlias.deleteMany({ where: { contactId: id } })
  await ctx.db.user.updateMany({ where: { contactId: id }, data: { contactId: null } })
  await ctx.db.contact.update({ where: { id }, data: { ...nobody, tags: [], erasedAt: ctx.clock.now() } })
  await audit(ctx, 'contact.erased', id)
}

const nobody = {
  name: '–',
  sortName: '–',
  givenName: null,
  familyName: null,
  birthYear: null,
  municipalityCode: null,
  language: 'sv',
  email: null,
  emailHash: null,
  phone: null,
  street: null,
  postcode: null,
  city: null,
  country: null,
  note: null,
  protection: 'none',
} as const

async function stopAddress(ctx: Context, addressHash: string): Promise<void> {
  await suppress(ctx, { addressHash, seriesId: null, reason: 'erased' })
  await ctx.db.subscriptionRequest.deleteMany({ where: { addressHash } })
  await ctx.db.membershipApplication.deleteMany({ where: { addressHash } })
}

async function endMemberships(ctx: Context, contactId: string): Promise<void> {
  await ctx.db.membership.updateMany({
    where: { contactId, OR: [{ leftOn: null }, { leftOn: { gt: toDate(ctx.clock.today()) } }] },
    data: { leftOn: toDate(ctx.clock.today()) },
  })
  for (const { id } of await ctx.db.membership.findMany({ where: { contactId }, select: { id: true } }))
    await withdrawUnpaid(ctx, id, 'erased')
}

/** Reasons are written by people, and a mail server's answer repeats the address. */
async function forgetTexts(ctx: Context, contactId: string): Promise<void> {
  const hers = { membership: { contactId } }
  await ctx.db.membership.updateMany({ where: { contactId }, data: { leftReason: null } })
  await ctx.db.membershipPeriod.updateMany({ where: { ...hers, reversedAt: { not: null } }, data: { reversalReason: 'erased' } })
  await ctx.db.feeClaim.updateMany({ where: { ...hers, withdrawnAt: { not: null } }, data: { withdrawnReason: 'erased' } })
  await ctx.db.payment.updateMany({ where: { claim: hers, reason: { not: null } }, data: { reason: 'erased' } })
  await ctx.db.delivery.updateMany({ where: { contactId, response: { not: null } }, data: { response: null } })
}
