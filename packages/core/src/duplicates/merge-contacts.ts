import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import { type Contact, toContact, toSafeContact } from '../contacts/contact.ts'
import { eraseWithin } from '../contacts/erase-contact.ts'
import { contactErased, contactNotFound } from '../contacts/errors.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { can, requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { keepsHistory, mergePersonsOnly, mergeSame, newIdentityIsKept, pairUnknown, periodsOverlap, withoutTraceUnsaid } from './errors.ts'
import { type Journal, openJournal } from './journal.ts'
import { mergedFields } from './merged-fields.ts'
import { copySuppressions, moveHistory } from './move-history.ts'
import { pairsSql } from './pairs-sql.ts'
import { refuseUnmergeable, unitedMemberships } from './queries.ts'
import { MergeContacts } from './schemas.ts'
import { type DatedWord, type SafeChannel, stricterSafeContact } from './stricter-safe-contact.ts'

/**
 * Makes one of two contacts that are the same person: the one that is kept gets everything the other had, and can be parted from it
 * again for a day (`undoMerge`). The office merges pairs of the list; the board any two (`merge_pair_unknown`). Refused where both are
 * covered for the same day, where a letter is on its way to both, and where both sign in. Doing it twice does it once.
 *
 * Of somebody with a new identity no trace of the old may remain: there the other contact is erased, nothing of it is taken over,
 * nothing tells that the two belong together, and nothing can be undone. Only the board does that, and has to say that it knows.
 */
export async function mergeContacts(ctx: Context, input: z.input<typeof MergeContacts>): Promise<{ undoable: boolean }> {
  requirePermission(ctx, 'members:write')
  const { keptId, goneId, take, withoutTrace } = parse(MergeContacts, input)
  if (keptId === goneId) throw mergeSame()
  return transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT FROM contact WHERE id IN (${keptId}::uuid, ${goneId}::uuid) ORDER BY id FOR UPDATE`
    const done = await ctx.db.contactMerge.findUnique({ where: { goneId, keptId } })
    if (done) return { undoable: done.undo !== null }
    const [kept, gone] = [await personOrThrow(ctx, keptId), await personOrThrow(ctx, goneId)]
    await requirePair(ctx, keptId, goneId)
    if (involvesNewIdentity(kept, gone)) {
      if (kept.protection !== 'new_identity') throw newIdentityIsKept()
      if (!withoutTrace || take.length > 0) throw withoutTraceUnsaid()
      await eraseWithin(ctx, goneId)
      return { undoable: false }
    }
    if (withoutTrace) throw keepsHistory()
    await unite(ctx, kept, gone, mergedFields(kept, gone, take))
    return { undoable: true }
  })
}

export const involvesNewIdentity = (...pair: Contact[]): boolean => pair.some(({ protection }) => protection === 'new_identity')

/** Whoever may not merge just any two gets the same answer for every pair that is not on her list, whatever the reason. */
export async function requirePair(ctx: Context, firstId: string, secondId: string): Promise<void> {
  if (can(ctx.actor, 'members:erase')) return
  const pairs = await ctx.db.$queryRaw<unknown[]>(pairsSql(ctx.actor, [firstId, secondId]))
  if (pairs.length === 0) throw pairUnknown()
}

export async function personOrThrow(ctx: Context, id: string): Promise<Contact> {
  const row = await ctx.db.contact.findUnique({ where: { id } })
  if (!row) throw contactNotFound()
  if (row.erasedAt) throw contactErased()
  if (row.kind !== 'person') throw mergePersonsOnly()
  return toContact(row)
}

async function unite(ctx: Context, kept: Contact, gone: Contact, merged: ReturnType<typeof mergedFields>): Promise<void> {
  const [keptId, goneId] = [kept.id, gone.id]
  await ctx.db.$queryRaw`SELECT FROM membership WHERE contact_id IN (${keptId}::uuid, ${goneId}::uuid) ORDER BY id FOR UPDATE`
  await refuseUnmergeable(ctx, keptId, goneId)
  const { overlapping, ends } = await unitedMemberships(ctx, keptId, goneId)
  if (overlapping) throw periodsOverlap()
  const journal = openJournal(ctx)
  if (ends) await endMembership(ctx, journal, ends)
  await mergeSafeContact(ctx, journal, { kept, gone, merged })
  await moveHistory(ctx, journal, { keptId, goneId })
  await journal.remove('contact', Prisma.sql`id = ${goneId}::uuid`)
  await writeContact(ctx, journal, merged)
  const dropped = [kept, gone].find(({ email }) => email !== null && email !== merged.email)
  if (dropped?.email && merged.email)
    await copySuppressions(journal, ctx.secrets.addressHash(dropped.email), ctx.secrets.addressHash(merged.email))
  await ctx.db.contactMerge.create({
    data: { goneId, keptId, mergedAt: ctx.clock.now(), mergedBy: actorId(ctx), undo: journal.changes },
  })
  await audit(ctx, 'contact.merged', keptId, { goneId })
}

/** She is one member: the other membership ends, and what it still asks for is asked for no more. */
async function endMembership(ctx: Context, journal: Journal, { id, leftOn }: { id: string; leftOn: string }): Promise<void> {
  await journal.rewrite('membership', Prisma.sql`id = ${id}::uuid`, Prisma.sql`left_on = ${leftOn}::date`)
  await journal.rewrite(
    'fee_claim',
    Prisma.sql`o.membership_id = ${id}::uuid AND o.withdrawn_at IS NULL AND NOT EXISTS (
      SELECT FROM membership_period p WHERE p.membership_id = o.membership_id AND p.reversed_at IS NULL
        AND p.starts_on <= o.ends_on AND o.ends_on <= p.ends_on)`,
    Prisma.sql`withdrawn_at = ${ctx.clock.now()}, withdrawn_by = ${actorId(ctx)}, withdrawn_reason = 'merged'`,
  )
  await audit(ctx, 'membership.left', id, { leftOn })
}

interface Merging {
  kept: Contact
  gone: Contact
  merged: ReturnType<typeof mergedFields>
}

async function mergeSafeContact(ctx: Context, journal: Journal, { kept, gone, merged }: Merging): Promise<void> {
  const wordOf = async (contact: Contact) => {
    const row = await ctx.db.safeContact.findUnique({ where: { contactId: contact.id } })
    return { word: row && toSafeContact(row), standing: standingChannels(contact, merged) }
  }
  const word = stricterSafeContact(await wordOf(kept), await wordOf(gone))
  await journal.remove('safe_contact', Prisma.sql`contact_id IN (${kept.id}::uuid, ${gone.id}::uuid)`)
  if (word) await journal.add('safe_contact', safeContactRow(kept.id, word))
}

/** By which ways she is reached after the merge just as before it. */
function standingChannels(before: Contact, after: Merging['merged']): SafeChannel[] {
  const columns = { email: ['email'], phone: ['phone'], post: ['street', 'postcode', 'city', 'country'] } as const
  return (['email', 'phone', 'post'] as const).filter((channel) => columns[channel].every((column) => before[column] === after[column]))
}

const safeContactRow = (contactId: string, word: DatedWord): Prisma.Sql => Prisma.sql`
  (contact_id, channels, days, from_minute, until_minute, sender, plain_envelope, may_leave_message, basis, confirmed_on, valid_until)
  VALUES (${contactId}::uuid, ${word.channels}::safe_channel[], ${word.days}::smallint[], ${word.fromMinute}::smallint,
    ${word.untilMinute}::smallint, ${word.sender}::safe_sender, ${word.plainEnvelope}, ${word.mayLeaveMessage},
    ${word.basis}::safe_basis, ${word.confirmedOn}::date, ${word.validUntil}::date)`

async function writeContact(ctx: Context, journal: Journal, merged: Merging['merged']): Promise<void> {
  const { name, sortName, givenName, familyName, birthYear, email, phone, street, postcode, city, country } = merged
  const { municipalityCode, language, note, tags, protection } = merged
  await journal.rewrite(
    'contact',
    Prisma.sql`id = ${merged.id}::uuid`,
    Prisma.sql`name = ${name}, sort_name = ${sortName}, given_name = ${givenName}, family_name = ${familyName},
      birth_year = ${birthYear}::smallint, email = ${email}, email_hash = ${email === null ? null : ctx.secrets.addressHash(email)},
      phone = ${phone}, street = ${street}, postcode = ${postcode}, city = ${city}, country = ${country},
      municipality_code = ${municipalityCode}, language = ${language}, note = ${note}, tags = ${tags},
      protection = ${protection}::protection, updated_at = ${ctx.clock.now()}`,
  )
}
