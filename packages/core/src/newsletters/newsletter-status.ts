import type { z } from 'zod'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { stateNow } from './delivery-state.ts'
import { NewsletterId, type NewsletterState } from './schemas.ts'
import { endOf } from './sending/estimate.ts'
import { type deliveryStates, type StateCounts, sendingStatus } from './sending-status.ts'

export interface NewsletterStatus {
  newsletterId: string
  state: NewsletterState
  /** Everyone the letter was meant for, those left out with a reason included. Always the sum of `counts`. */
  audience: number
  counts: StateCounts
  /** 0 to 1: the share of those who are to get it whose outcome is known. */
  progress: number
  skipped: { reason: string; count: number }[]
  rejected: { status: string | null; count: number }[]
  waitReason: string | null
  waitUntil: Date | null
  /** When all that waits will have gone out, as it looks now; null when nothing is being sent, or nothing can be said yet. */
  endsAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
}

/** How the sending goes. Counted from the delivery rows each time; nothing keeps a sum by hand. */
export async function newsletterStatus(ctx: Context, input: z.input<typeof NewsletterId>): Promise<NewsletterStatus> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId } = parse(NewsletterId, input)
  const letter = await ctx.db.newsletter.findUnique({
    where: { id: newsletterId },
    select: { state: true, waitReason: true, waitUntil: true, startedAt: true, finishedAt: true },
  })
  if (!letter) throw notFound('newsletter_not_found')
  const rows = await ctx.db.$queryRaw<
    { state: (typeof deliveryStates)[number]; reason: string | null; status: string | null; count: number }[]
  >`
    SELECT ${stateNow} AS state, reason, CASE WHEN state = 'rejected' THEN status END AS status, count(*)::int AS count
    FROM delivery d WHERE newsletter_id = ${newsletterId}::uuid GROUP BY 1, 2, 3 ORDER BY 4 DESC`
  const status = sendingStatus(rows)
  const waiting = status.counts.pending + status.counts.sending
  return {
    newsletterId,
    ...letter,
    ...status,
    endsAt: letter.state === 'sending' && waiting > 0 ? await endOf(ctx, newsletterId, { waiting, waitUntil: letter.waitUntil }) : null,
    skipped: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
    rejected: rows.flatMap(({ state, status, count }) => (state === 'rejected' ? [{ status, count }] : [])),
  }
}
