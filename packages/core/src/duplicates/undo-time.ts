import type { Context } from '../context.ts'

const dayMs = 24 * 3600 * 1000

/** What was merged before this can be undone no more. */
export const undoableSince = (ctx: Context): Date => new Date(ctx.clock.now().getTime() - dayMs)

export const undoableUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + dayMs)
