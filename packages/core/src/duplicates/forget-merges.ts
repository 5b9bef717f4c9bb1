import { Prisma } from '@lykta/db'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { undoableSince } from './undo-time.ts'

/** Forgets what is kept for undoing a merge once its day is over: it holds what the other contact was. */
export async function forgetMerges(ctx: Context): Promise<{ forgotten: number }> {
  requirePermission(ctx, 'members:write')
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.contactMerge.updateMany({
      where: { mergedAt: { lt: undoableSince(ctx) }, undo: { not: Prisma.AnyNull } },
      data: { undo: Prisma.DbNull },
    })
    if (count > 0) await audit(ctx, 'merges.forgotten', null, { count })
    return { forgotten: count }
  })
}
