import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { coverIfFree } from './cover-free.ts'
import { membershipLeft } from './errors.ts'
import { type Membership, toMembership } from './membership.ts'
import { classOrThrow, lockMembership } from './queries.ts'
import { ChangeClass } from './schemas.ts'

/**
 * Moves a membership to another class. Periods keep the class they were recorded with, so counts of past days stand. A class without a
 * fee covers her from today if nothing else does.
 */
export async function changeClass(ctx: Context, input: z.input<typeof ChangeClass>): Promise<Membership> {
  requirePermission(ctx, 'members:write')
  const { membershipId, classId } = parse(ChangeClass, input)
  return transaction(ctx, async (ctx) => {
    const before = await lockMembership(ctx, membershipId)
    if (before.leftOn) throw membershipLeft()
    await classOrThrow(ctx, classId)
    const row = await ctx.db.membership.update({ where: { id: membershipId }, data: { classId } })
    await audit(ctx, 'membership.class_changed', membershipId, { from: before.classId, to: classId })
    await coverIfFree(ctx, membershipId, ctx.clock.today())
    return toMembership(row)
  })
}
