import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { sendingIsHeld } from '../installation/index.ts'
import type { SendPlainMail } from '../newsletters/plain-mail.ts'
import { returnPermits, secondsBetween, takePermits } from '../newsletters/sending/pace.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { claimNotice, noticeLeaseMs, noticesDue, reclaimNotices } from './claim-notice.ts'
import { composeNotice, waiting } from './compose-notice.ts'
import type { NoticePrinter } from './notice-printer.ts'
import { noticeSeries } from './notice-series.ts'
import { recordOutcome } from './record-outcome.ts'

export interface NoticeEffects {
  mail: SendPlainMail
  printer: NoticePrinter
  /** Asks the work to stop soon. */
  signal: AbortSignal
  leaseMs?: number
}

/** After so long other letters have their turn. */
const turnMs = 10_000

/**
 * Sends the notices that wait, one after the other and within the limit of letters, until nothing can be sent now. Any number of workers may
 * do this at once, and any may die at any moment: what one had in hand goes out once more at most. Each is judged and worded as things are
 * at the moment it leaves. From a copy of the database nothing is sent.
 */
export async function sendDueNotices(ctx: Context, effects: NoticeEffects): Promise<{ handled: number }> {
  requirePermission(ctx, 'newsletters:send')
  if (await sendingIsHeld(ctx)) return { handled: 0 }
  const series = await noticeSeries(ctx)
  if (!series) return { handled: 0 }
  await reclaimNotices(ctx, series.uncertain)
  const between = secondsBetween(await readSettings(ctx))
  const until = performance.now() + turnMs
  let handled = 0
  while (!effects.signal.aborted) {
    if (performance.now() > until) {
      await ctx.jobs.wakeNotices()
      break
    }
    if (!(await noticesDue(ctx))) break
    if (between !== null && !(await permitted(ctx, between))) continue
    const done = await sendOne(ctx, series, effects)
    if (between !== null && done !== 'handed_over') await returnPermits(ctx, between, 1)
    if (done === 'nothing' || done === 'mail_away') break
    handled++
  }
  return { handled }
}

async function permitted(ctx: Context, between: number): Promise<boolean> {
  const { permits, waitMs } = await takePermits(ctx, between, 1)
  if (permits === 0) await sleep(Math.min(Math.max(waitMs, 20), 400))
  return permits > 0
}

async function sendOne(
  ctx: Context,
  series: NonNullable<Awaited<ReturnType<typeof noticeSeries>>>,
  { mail, printer, leaseMs = noticeLeaseMs }: NoticeEffects,
): Promise<'nothing' | 'handed_over' | 'kept' | 'mail_away'> {
  const notice = await claimNotice(ctx, leaseMs)
  if (!notice) return 'nothing'
  const record = { uncertain: series.uncertain, leaseMs }
  const composed = await composeNotice(ctx, notice, series, printer).catch(async (error: unknown) => {
    // nothing has left: it is nobody's doubt
    await recordOutcome(ctx, notice, waiting(ctx, error instanceof DomainError ? error.code : null), record)
    throw error
  })
  if (!('mail' in composed)) {
    await recordOutcome(ctx, notice, composed, record)
    return 'kept'
  }
  const outcome = await mail(composed.mail)
  await recordOutcome(ctx, notice, outcome, { ...record, as: composed.as })
  if (outcome.kind !== 'unavailable') return 'handed_over'
  ctx.log.warn({ noticeId: notice.id, reason: outcome.reason }, 'The mail server is not taking notices; the next minute tries again')
  return 'mail_away'
}
