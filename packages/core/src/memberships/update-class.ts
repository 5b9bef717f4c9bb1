import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type MembershipClass, toClass } from './membership.ts'
import { classOrThrow } from './queries.ts'
import { UpdateClass } from './schemas.ts'

/** Changes what a class means, from now on. */
export async function updateClass(ctx: Context, input: z.input<typeof UpdateClass>): Promise<MembershipClass> {
  requirePermission(ctx, 'settings:write')
  const { id, ...changes } = parse(UpdateClass, input)
  return transaction(ctx, async (ctx) => {
    await classOrThrow(ctx, id)
    const row = await ctx.db.membershipClass.update({ where: { id }, data: given(changes) })
    await audit(ctx, 'class.updated', id, { fields: Object.keys(changes).join(',') })
    return toClass(row)
  })
}
