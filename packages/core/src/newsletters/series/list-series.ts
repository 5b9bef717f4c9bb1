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

/** All series, each with its next due letter and when the last one went out. */
export async function listSeries(ctx: Context): Promise<SeriesWithDue[]> {
  requirePermission(ctx, 'newsletters:read')
  const rows = await ctx.db.series.findMany({
    orderBy: { createdAt: 'asc' },
    include: {
      newsletters: { where: { state: { in: ['sending', 'paused', 'sent'] } }, select: { startedAt: true }, orderBy: { startedAt: 'desc' } },
    },
  })
  const { timeZone } = ctx.clock
  return rows.map(({ newsletters, ...row }) => {
    const sentAt = newsletters.flatMap(({ startedAt }) => startedAt ?? [])
    const sentOn = sentAt.map((at) => dayIn(timeZone, at))
    return {
      ...toSeries(row),
      nextDue: nextDue(row.dueDays, sentOn, ctx.clock.today(), dayIn(timeZone, row.createdAt)),
      lastSentAt: sentAt[0] ?? null,
    }
  })
}
