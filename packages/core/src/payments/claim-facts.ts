import type { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { toClaim } from '../fees/claim.ts'
import { toMembership, toPeriod } from '../memberships/membership.ts'
import type { ClaimFacts } from './verdict.ts'

/** Who a claim is on. Null for one who is erased. */
export interface NamedClaimFacts extends ClaimFacts {
  name: string | null
}

/** The claims with all that their state rests on. */
export async function claimFacts(ctx: Context, where: Prisma.FeeClaimWhereInput): Promise<NamedClaimFacts[]> {
  const rows = await ctx.db.feeClaim.findMany({
    where,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    include: {
      payments: { select: { amountOre: true } },
      membership: { include: { periods: { where: { reversedAt: null } }, contact: { select: { name: true, erasedAt: true } } } },
    },
  })
  return rows.map(({ payments, membership: { periods, contact, ...membership }, ...claim }) => ({
    claim: toClaim(claim),
    membership: toMembership(membership),
    periods: periods.map(toPeriod),
    payments,
    name: contact.erasedAt ? null : contact.name,
  }))
}

/** The claims that these references name, by reference. */
export async function claimsNamed(ctx: Context, references: string[]): Promise<Map<string, NamedClaimFacts>> {
  const found = new Map<string, NamedClaimFacts>()
  for (const some of parts([...new Set(references)])) {
    for (const facts of await claimFacts(ctx, { reference: { in: some } })) found.set(facts.claim.reference, facts)
  }
  return found
}

/** Holds the memberships of these claims, in one order for all: money is assigned to each by one at a time. */
export async function holdMemberships(ctx: Context, references: string[]): Promise<void> {
  for (const some of parts([...new Set(references)].sort())) {
    await ctx.db.$queryRaw`
      SELECT FROM membership WHERE id IN (SELECT membership_id FROM fee_claim WHERE reference = ANY(${some})) ORDER BY id FOR UPDATE`
  }
}

/** A statement has at most 32,767 parameters, and Prisma would send the pieces of a longer one at once over one connection. */
export function* parts<T>(all: T[], size = 1000): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
