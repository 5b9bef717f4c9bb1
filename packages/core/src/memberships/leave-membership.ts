import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { withdrawUnpaid } from '../fees/withdraw-unpaid.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { leftBeforeJoining, membershipLeft } from './errors.ts'
import { type Membership, toMembership } from './membership.ts'
import { lockMembership } from './queries.ts'
import { LeaveMembership } from './schemas.ts'

/** Ends a membership from `leftOn`, today if nothing is said; a day to come is one too. Its periods stay as they are, and what is unpaid is withdrawn. */
export async function leaveMembership(ctx: Context, input: z.input<typeof LeaveMembership>): Promise<Membership> {
  requirePermission(ctx, 'members:write')
  const { membershipId, leftOn = ctx.clock.today(), reason } = parse(LeaveMembership, input)
  return transaction(ctx, async (ctx) => {
    const membership = await lockMembership(ctx, membershipId)
    if (membership.leftOn) throw membershipLeft()
    if (leftOn < membership.joinedOn) throw leftBeforeJoining()
    const row = await ctx.db.membership.update({
      where: { id: membershipId },
      data: { leftOn: toDate(leftOn), leftReason: reason ?? null },
    })
    await withdrawUnpaid(ctx, membershipId, 'left')
    await audit(ctx, 'membership.left', membershipId, { leftOn })
    return toMembership(row)
  })
}
