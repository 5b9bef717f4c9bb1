import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Claim, claimState } from '../fees/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { claimFacts } from './claim-facts.ts'

const OpenClaims = z.strictObject({ membershipIds: z.array(z.uuid()).max(200) })

export type OpenClaim = Claim & { paidOre: number; remainingOre: number }

/** What these members have left to pay, the oldest first. */
export async function openClaims(ctx: Context, input: z.input<typeof OpenClaims>): Promise<OpenClaim[]> {
  requirePermission(ctx, 'payments:write')
  const { membershipIds } = parse(OpenClaims, input)
  const all = await claimFacts(ctx, { membershipId: { in: membershipIds }, withdrawnAt: null })
  return all.map((facts) => ({ ...facts.claim, ...claimState(facts) })).filter(({ state }) => state === 'open' || state === 'part_paid')
}
