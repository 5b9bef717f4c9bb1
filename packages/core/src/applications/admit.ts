import { agreedWord } from '../contacts/agreed-word.ts'
import { emailTaken } from '../contacts/errors.ts'
import { setSafeContact, updateContact } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { type Day, dayIn } from '../day.ts'
import { joinMembership, type Membership } from '../memberships/index.ts'
import { queueNotices } from '../notices/index.ts'
import { differing } from './differences.ts'
import { type KnownContact, knownContact } from './known-contact.ts'
import type { ApplicationDetails } from './schemas.ts'
import { settleApplication } from './settle-application.ts'
import type { WaitingApplication } from './waiting-application.ts'

/**
 * Makes her a member from today, owes her a letter of welcome, and forgets what she wrote. Somebody known keeps her details as
 * they stand; only who never gave a name gets the one she has given now.
 */
export async function admit(ctx: Context, { id, classId, details, addressHash, confirmedAt }: WaitingApplication): Promise<Membership> {
  const known = await knownContact(ctx, addressHash)
  // an organisation is not made a member because somebody there wrote from its mailbox, and its address is taken
  if (known?.contact.kind === 'organisation') throw emailTaken()
  const confirmedOn = dayIn(ctx.clock.timeZone, confirmedAt)
  const membership = known ? await joinKnown(ctx, known, classId, details, confirmedOn) : await joinNew(ctx, classId, details, confirmedOn)
  await settleApplication(ctx, id, 'approved')
  await queueNotices(ctx, [{ kind: 'welcome', subject: membership.id, contactId: membership.contactId }])
  return membership
}

async function joinNew(ctx: Context, classId: string, details: ApplicationDetails, confirmedOn: Day): Promise<Membership> {
  const { safe, protectedIdentity, ...person } = details
  const contact = { kind: 'person' as const, ...person, protection: protectedIdentity ? ('confidential' as const) : ('none' as const) }
  const membership = await joinMembership(ctx, { contact, classId })
  await setSafeContact(ctx, { contactId: membership.contactId, ...safe, basis: 'own_request', confirmedOn })
  return membership
}

async function joinKnown(ctx: Context, known: KnownContact, classId: string, details: ApplicationDetails, confirmedOn: Day) {
  const { id: contactId, givenName, familyName } = known.contact
  if (!givenName && !familyName) {
    const { givenName = null, familyName = null } = details
    await updateContact(ctx, { id: contactId, givenName, familyName })
  }
  const membership = await joinMembership(ctx, { contactId, classId })
  const word = wordFor(known, details)
  if (word) await setSafeContact(ctx, { contactId, ...word, basis: 'own_request', confirmedOn })
  return membership
}

/**
 * Who shares her mailbox could have written what she says now: it may narrow her word, and never widen it; where the two have nothing in common
 * the older stands, and a person asks. A number or an address that she has given otherwise says nothing of the one that we have.
 */
function wordFor(known: KnownContact, details: ApplicationDetails) {
  if (!known.safeContact) return undefined
  const differs = differing(known, details)
  const isOther = { email: false, phone: differs.includes('phone'), post: differs.includes('address') }
  const channels = details.safe.channels.filter((channel) => !isOther[channel])
  return agreedWord(known.safeContact, { ...details.safe, channels })
}
