import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { claimStateSql } from './claim-state-sql.ts'

/** Withdraws what a membership has not paid, within the transaction that ends it. */
export async function withdrawUnpaid(ctx: Context, membershipId: string, reason: string): Promise<void> {
  const withdrawn = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE fee_claim f SET withdrawn_at = ${ctx.clock.now()}, withdrawn_by = ${actorId(ctx)}, withdrawn_reason = ${reason}
    WHERE f.membership_id = ${membershipId}::uuid AND ${claimStateSql} IN ('open', 'part_paid')
    RETURNING f.id`
  for (const { id } of withdrawn) await audit(ctx, 'claim.withdrawn', id, { membershipId })
}
