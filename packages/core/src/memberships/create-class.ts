import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { classExists } from './errors.ts'
import { type MembershipClass, toClass } from './membership.ts'
import { CreateClass } from './schemas.ts'

/** Adds a class of membership that the bylaws know. Its id never changes. */
export async function createClass(ctx: Context, input: z.input<typeof CreateClass>): Promise<MembershipClass> {
  requirePermission(ctx, 'settings:write')
  const data = parse(CreateClass, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.membershipClass.create({ data }).catch(onConstraint('membership_class_pkey', classExists))
    await audit(ctx, 'class.created', row.id)
    return toClass(row)
  })
}
