import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { stateNow } from '../delivery-state.ts'
import { type NewsletterStatus, newsletterStatus } from '../newsletter-status.ts'
import { NewsletterId } from '../schemas.ts'
import type { DeliveryState } from '../sending-status.ts'
import { type Mending, mendings } from './mendings.ts'

/** How many deliveries came to the same. They add up to the audience. */
export interface ReportRow {
  state: DeliveryState
  /** Why it was skipped. */
  reason: string | null
  /** Enhanced status code (RFC 3463) of a rejection. */
  status: string | null
  language: string
  form: 'full' | 'discreet'
  channel: 'email' | 'post'
  count: number
}

export interface NewsletterReport {
  title: string
  status: NewsletterStatus
  rows: ReportRow[]
  /** Between which times those that were put off are tried again. */
  deferred: { count: number; from: Date; until: Date } | null
  mend: Mending[]
}

/** What came of a letter, in numbers, and what to mend before the next. Whether anybody opened it is not known to anybody. */
export async function newsletterReport(ctx: Context, input: z.input<typeof NewsletterId>): Promise<NewsletterReport> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId } = parse(NewsletterId, input)
  const status = await newsletterStatus(ctx, { newsletterId })
  const { title } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId }, select: { title: true } })
  const rows = await ctx.db.$queryRaw<ReportRow[]>`
    SELECT ${stateNow} AS state, d.reason, CASE WHEN d.state = 'rejected' THEN d.status END AS status,
      d.language, d.form::text AS form, d.channel::text AS channel, count(*)::int AS count
    FROM delivery d WHERE d.newsletter_id = ${newsletterId}::uuid
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY count DESC, 1, 2, 3, 4, 5, 6`
  const waiting = await ctx.db.delivery.aggregate({
    where: { newsletterId, state: 'deferred' },
    _count: true,
    _min: { nextTryAt: true },
    _max: { nextTryAt: true },
  })
  const { _min: first, _max: last } = waiting
  const deferred = first.nextTryAt && last.nextTryAt ? { count: waiting._count, from: first.nextTryAt, until: last.nextTryAt } : null
  return { title, status, rows, deferred, mend: mendings(rows) }
}
