import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockEdition } from '../materials/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { shareHolderUnfit, sharesOwnTwice } from './errors.ts'
import { SetShares } from './schemas.ts'

/**
 * Says who publishes an edition together and in what parts: partners, and at most one store, which stands for all that is ours. What was
 * said before is replaced; an empty list is an edition of ours alone. Throws `share_holder_unfit` and `shares_own_twice`.
 */
export async function setShares(ctx: Context, input: z.input<typeof SetShares>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { editionId, shares } = parse(SetShares, input)
  await transaction(ctx, async (ctx) => {
    await lockEdition(ctx, editionId)
    const holders = await ctx.db.holder.findMany({ where: { id: { in: shares.map(({ holderId }) => holderId) } } })
    const kinds = shares.map(({ holderId }) => holders.find(({ id }) => id === holderId)?.kind)
    const unfit = kinds.findIndex((kind) => kind !== 'partner' && kind !== 'store')
    if (unfit >= 0) throw shareHolderUnfit(unfit)
    if (kinds.filter((kind) => kind === 'store').length > 1) throw sharesOwnTwice()
    await ctx.db.editionShare.deleteMany({ where: { editionId } })
    await ctx.db.editionShare.createMany({ data: shares.map((share) => ({ editionId, ...share })) })
    await audit(ctx, 'publication.shares_set', editionId, { publishers: shares.length })
  })
}
