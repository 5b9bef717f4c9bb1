import type { Context } from '../../context.ts'
import { dayIn } from '../../day.ts'
import { requirePermission } from '../../permissions.ts'
import { type Due, nextDue } from './next-due.ts'
import { toSeries } from './queries.ts'
import type { Series } from './schemas.ts'

export interface SeriesWithDue extends Series {
  nextDue: Due | null
  lastSentAt: Date | null
}

/**
 * All series, each with its next due letter and when the last one went out. A letter that was handed in and then cancelled counts for
 * its due day: somebody has decided.
 */
export async function listSeries(ctx: Context): Promise<SeriesWithDue[]> {
  requirePermission(ctx, 'newsletters:read')
  const rows = await ctx.db.series.findMany({
    orderBy: { createdAt: 'asc' },
    include: {
      newsletters: {
        where: { OR: [{ state: { in: ['sending', 'paused', 'sent'] } }, { state: 'cancelled', submittedAt: { not: null } }] },
        select: { state: true, startedAt: true, finishedAt: true },
      },
    },
  })
  const { timeZone } = ctx.clock
  return rows.map(({ newsletters, ...row }) => {
    const settledAt = newsletters.flatMap(({ state, startedAt, finishedAt }) => (state === 'cancelled' ? finishedAt : startedAt) ?? [])
    const settledOn = settledAt.map((at) => dayIn(timeZone, at))
    const sentAt = newsletters.flatMap(({ state, startedAt }) => (state === 'cancelled' ? [] : (startedAt ?? [])))
    return {
      ...toSeries(row),
      nextDue: nextDue(row.dueDays, settledOn, ctx.clock.today(), dayIn(timeZone, row.createdAt)),
      lastSentAt: sentAt.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    }
  })
}
