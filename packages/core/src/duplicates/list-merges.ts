import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { undoableSince, undoableUntil } from './undo-time.ts'

/** A merge that can still be undone. */
export interface RecentMerge {
  goneId: string
  keptId: string
  /** Of the contact that was kept. */
  name: string
  mergedAt: Date
  undoableUntil: Date
}

/** What was merged within the last day, newest first. */
export async function listMerges(ctx: Context): Promise<RecentMerge[]> {
  requirePermission(ctx, 'members:write')
  const rows = await ctx.db.contactMerge.findMany({
    where: { mergedAt: { gte: undoableSince(ctx) }, undo: { not: Prisma.AnyNull } },
    select: { goneId: true, keptId: true, mergedAt: true, kept: { select: { name: true } } },
    orderBy: [{ mergedAt: 'desc' }, { goneId: 'asc' }],
    take: 200,
  })
  return rows.map(({ goneId, keptId, mergedAt, kept }) => ({
    goneId,
    keptId,
    name: kept.name,
    mergedAt,
    undoableUntil: undoableUntil(mergedAt),
  }))
}
