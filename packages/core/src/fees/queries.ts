import { createOcrReference } from '@lykta/bankgiro'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import type { Membership } from '../memberships/membership.ts'
import { membershipStatusSql } from '../memberships/membership-status-sql.ts'
import type { MembershipPolicy } from '../memberships/policy.ts'
import { lockMembership } from '../memberships/queries.ts'
import { type Claim, toClaim } from './claim.ts'
import type { Claimable } from './claim-days.ts'
import { claimNotFound } from './errors.ts'
import type { FeePolicy } from './policy.ts'

/** Throws `claim_not_found`. */
export async function readClaim(ctx: Context, id: string): Promise<Claim> {
  const row = await ctx.db.feeClaim.findUnique({ where: { id } })
  if (!row) throw claimNotFound()
  return toClaim(row)
}

/** The claim and its membership, which is held until the end of the transaction: what settles a claim comes one after the other. */
export async function lockClaim(ctx: Context, id: string): Promise<{ claim: Claim; membership: Membership }> {
  const { membershipId } = await readClaim(ctx, id)
  const membership = await lockMembership(ctx, membershipId)
  return { claim: await readClaim(ctx, id), membership }
}

/** Everybody who might be asked to pay, with what that rests on. */
export async function claimables(
  ctx: Context,
  today: Day,
  policy: MembershipPolicy,
): Promise<(Claimable & { id: string; classId: string })[]> {
  return ctx.db.$queryRaw`
    SELECT m.id, m.class_id AS "classId", k.fee_ore AS "feeOre", m.joined_on::text AS "joinedOn", m.left_on::text AS "leftOn",
      ${membershipStatusSql(today, policy)} AS status,
      (SELECT max(p.ends_on)::text FROM membership_period p WHERE p.membership_id = m.id AND p.reversed_at IS NULL) AS "coveredTo",
      (SELECT max(f.ends_on)::text FROM fee_claim f WHERE f.membership_id = m.id AND f.withdrawn_at IS NULL) AS "claimedTo"
    FROM membership m JOIN membership_class k ON k.id = m.class_id JOIN contact c ON c.id = m.contact_id
    WHERE c.erased_at IS NULL
    ORDER BY m.id`
}

/** The next references, each from a number that says nothing of anybody: a payer's bank statement shows it. */
export async function takeReferences(ctx: Context, count: number, { lengthDigit, length }: FeePolicy['ocr']): Promise<string[]> {
  const numbers = await ctx.db.$queryRaw<{ number: bigint }[]>`
    SELECT nextval('fee_claim_reference_seq') AS number FROM generate_series(1, ${count}::int)`
  const digits = length === null ? 0 : length - (lengthDigit ? 2 : 1)
  const rules = { lengthDigit, ...(length !== null && { lengths: [length] as const }) }
  return numbers.map(({ number }) => createOcrReference(String(number).padStart(digits, '0'), rules))
}

/** Claims are made by one at a time: who comes second sees what the first has made. */
export async function lockClaims(ctx: Context): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('fee_claim', 0))`
}
