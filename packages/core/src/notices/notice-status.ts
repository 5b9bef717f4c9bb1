import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'

/** How it goes with the notices that are on their way, and what a person has to see to: numbers only. */
export interface NoticeStatus {
  /** To be mailed, and why not yet (null: it is about to be). */
  waiting: { reason: string | null; count: number }[]
  /** For the post: in all, and of those printed and not yet posted. */
  post: { waiting: number; printed: number }
  /** Nobody knows whether they arrived. */
  uncertain: number
}

export async function noticeStatus(ctx: Context): Promise<NoticeStatus> {
  requirePermission(ctx, 'members:read')
  const rows = await ctx.db.$queryRaw<{ state: string; channel: string | null; reason: string | null; printed: boolean; count: number }[]>`
    SELECT state::text AS state, channel::text AS channel, reason, printed_at IS NOT NULL AS printed, count(*)::int AS count
    FROM notice WHERE state IN ('pending', 'deferred', 'uncertain') GROUP BY 1, 2, 3, 4 ORDER BY 3`
  const sum = (of: typeof rows) => of.reduce((total, { count }) => total + count, 0)
  const post = rows.filter(({ state, channel }) => channel === 'post' && state !== 'uncertain')
  const mail = rows.filter(({ state, channel }) => channel !== 'post' && state !== 'uncertain')
  const reasons = [...new Set(mail.map(({ reason }) => reason))]
  return {
    waiting: reasons.map((reason) => ({ reason, count: sum(mail.filter((row) => row.reason === reason)) })),
    post: { waiting: sum(post), printed: sum(post.filter(({ printed }) => printed)) },
    uncertain: sum(rows.filter(({ state }) => state === 'uncertain')),
  }
}
