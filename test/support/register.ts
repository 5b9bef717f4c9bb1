import type { Context } from '@lykta/core'
import { joinMembership, type Membership, recordPeriod } from '@lykta/core/memberships'
import { setUpAssociation } from '@lykta/core/settings'

/** An association with its two classes and the goal of 50, and nobody in it. */
export const association = (ctx: Context) => setUpAssociation(ctx, { associationName: 'Testjouren' })

let made = 0

/** Someone who has joined, and paid for the years given. Names and addresses are told apart by a number. */
export async function member(
  ctx: Context,
  options: { givenName?: string; familyName?: string; classId?: string; joinedOn?: string; years?: number[]; email?: string } = {},
): Promise<Membership> {
  const number = ++made
  const { givenName = 'Test', familyName = `Person ${number}`, classId = 'member', joinedOn = '2026-01-01', years = [] } = options
  const email = options.email ?? `person.${number}@mejl.example`
  const membership = await joinMembership(ctx, { contact: { kind: 'person', givenName, familyName, email }, classId, joinedOn })
  for (const year of years) await recordPeriod(ctx, { membershipId: membership.id, year })
  return membership
}
