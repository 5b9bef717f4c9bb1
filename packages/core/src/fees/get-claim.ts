import type { z } from 'zod'
import type { Context } from '../context.ts'
import { standingPeriods } from '../memberships/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Claim } from './claim.ts'
import { type ClaimState, claimState } from './claim-state.ts'
import { readClaim } from './queries.ts'
import { ClaimId } from './schemas.ts'

export interface ClaimDetails extends Claim {
  /** Of the membership. */
  number: number
  name: string
  state: ClaimState
  paidOre: number
  remainingOre: number
}

/** A claim and how it stands. */
export async function getClaim(ctx: Context, input: z.input<typeof ClaimId>): Promise<ClaimDetails> {
  requirePermission(ctx, 'members:read')
  const { claimId } = parse(ClaimId, input)
  const claim = await readClaim(ctx, claimId)
  const { number, contact } = await ctx.db.membership.findUniqueOrThrow({
    where: { id: claim.membershipId },
    select: { number: true, contact: { select: { name: true } } },
  })
  return { ...claim, number, name: contact.name, ...(await stateOf(ctx, claim)) }
}

/** `claimState` of one claim, as the database has it. */
export async function stateOf(ctx: Context, claim: Claim): Promise<ReturnType<typeof claimState>> {
  const periods = await standingPeriods(ctx, claim.membershipId)
  const payments = await ctx.db.payment.findMany({ where: { claimId: claim.id }, select: { amountOre: true } })
  return claimState({ claim, periods, payments })
}
