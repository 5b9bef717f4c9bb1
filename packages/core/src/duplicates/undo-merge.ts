import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { mergeNotFound, undoOver } from './errors.ts'
import { takeBack } from './journal.ts'
import { UndoMerge } from './schemas.ts'
import { undoableSince } from './undo-time.ts'

/**
 * Parts what was merged within the last day: everything is as it was. What has come to the one since stays with it, or goes with the
 * membership or letter it belongs to. Refused when what the merge wrote has been changed since (`merge_changed_since`), and when the
 * day is over (`merge_undo_over`).
 */
export async function undoMerge(ctx: Context, input: z.input<typeof UndoMerge>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { goneId } = parse(UndoMerge, input)
  await transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`
      SELECT FROM contact WHERE id = (SELECT kept_id FROM contact_merge WHERE gone_id = ${goneId}::uuid) FOR UPDATE`
    const merge = await ctx.db.contactMerge.findUnique({ where: { goneId } })
    if (!merge) throw mergeNotFound()
    if (merge.undo === null || merge.mergedAt < undoableSince(ctx)) throw undoOver()
    await ctx.db.contactMerge.delete({ where: { goneId } })
    await takeBack(ctx, merge.undo)
    await audit(ctx, 'contact.merge_undone', merge.keptId, { goneId })
  })
}
