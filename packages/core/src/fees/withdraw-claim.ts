import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Claim, toClaim } from './claim.ts'
import { claimSettled } from './errors.ts'
import { stateOf } from './get-claim.ts'
import { lockClaim } from './queries.ts'
import { WithdrawClaim } from './schemas.ts'

/** Asks for it no longer. Its reference is never used again; making claims anew can ask her once more. */
export async function withdrawClaim(ctx: Context, input: z.input<typeof WithdrawClaim>): Promise<Claim> {
  requirePermission(ctx, 'payments:write')
  const { claimId, reason } = parse(WithdrawClaim, input)
  return transaction(ctx, async (ctx) => {
    const { claim } = await lockClaim(ctx, claimId)
    const { state } = await stateOf(ctx, claim)
    if (state !== 'open' && state !== 'part_paid') throw claimSettled()
    const row = await ctx.db.feeClaim.update({
      where: { id: claimId },
      data: { withdrawnAt: ctx.clock.now(), withdrawnBy: actorId(ctx), withdrawnReason: reason },
    })
    await audit(ctx, 'claim.withdrawn', claimId, { membershipId: claim.membershipId })
    return toClaim(row)
  })
}
