import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Period } from '../memberships/membership.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { ClaimId } from './schemas.ts'
import { settleClaim } from './settle-claim.ts'

/** She does not have to pay: covered by the association's word, and no reminder goes out. Nobody is asked why. */
export async function exemptClaim(ctx: Context, input: z.input<typeof ClaimId>): Promise<Period> {
  requirePermission(ctx, 'payments:write')
  const { claimId } = parse(ClaimId, input)
  return transaction(ctx, (ctx) => settleClaim(ctx, claimId, { cause: 'exemption' }))
}
