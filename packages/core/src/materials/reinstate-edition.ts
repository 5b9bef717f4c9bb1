import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { editionNotWithdrawn } from './errors.ts'
import { lockEdition, readEdition } from './queries.ts'
import { EditionId } from './schemas.ts'

/** Takes a withdrawal or a recall back. What a changed fact had been answered with `recall` is asked again. */
export async function reinstateEdition(ctx: Context, input: z.input<typeof EditionId>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { editionId } = parse(EditionId, input)
  return transaction(ctx, async (ctx) => {
    const { withdrawnOn } = await lockEdition(ctx, editionId)
    if (withdrawnOn === null) throw editionNotWithdrawn()
    await ctx.db.edition.update({ where: { id: editionId }, data: { withdrawnOn: null, withdrawnReason: null, recalledOn: null } })
    await ctx.db.editionFactDecision.deleteMany({ where: { editionId, decision: 'recall' } })
    await audit(ctx, 'edition.reinstated', editionId)
    return readEdition(ctx, editionId)
  })
}
