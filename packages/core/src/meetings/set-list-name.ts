import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockMembership } from '../memberships/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { SetListName } from './schemas.ts'

/** Agrees with a member how she is named on lists that are frozen from now on. Anybody may ask for it, so that it tells nothing of her. */
export async function setListName(ctx: Context, input: z.input<typeof SetListName>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { membershipId, as } = parse(SetListName, input)
  await transaction(ctx, async (ctx) => {
    await lockMembership(ctx, membershipId)
    if (as.kind === 'name') {
      await ctx.db.listName.deleteMany({ where: { membershipId } })
    } else {
      const alias = as.kind === 'alias' ? as.alias : null
      await ctx.db.listName.upsert({ where: { membershipId }, create: { membershipId, alias }, update: { alias } })
    }
    await audit(ctx, 'list_name.set', membershipId, { as: as.kind })
  })
}
