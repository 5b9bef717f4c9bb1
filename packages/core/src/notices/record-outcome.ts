import type { Notice } from '@lykta/db'
import type { Context } from '../context.ts'
import type { SkipReason } from '../mailing/recipients-sql.ts'
import type { LetterForm, SendOutcome } from '../newsletters/letter.ts'
import { insist } from '../newsletters/sending/insist.ts'
import { nextTry } from '../newsletters/sending/retry.ts'
import type { EmptyReason } from './notice-facts.ts'

/** Why a notice never goes out. */
export type NoticeSkipReason = SkipReason | EmptyReason | 'superseded'

/**
 * What came of a notice that was in hand. `waits`: nothing was tried, and it is looked at again at `until`; `posts`: it is for the post.
 */
export type NoticeOutcome =
  | SendOutcome
  | { kind: 'skipped'; reason: NoticeSkipReason }
  | { kind: 'waits'; reason: string | null; until: Date }
  | { kind: 'posts'; form: LetterForm; language: string }

type Held = Notice & { lease: string }

/** Writes it down, however long the database is away, if the notice is still in our hands. */
export async function recordOutcome(
  ctx: Context,
  notice: Held,
  outcome: NoticeOutcome,
  { uncertain, leaseMs, as = {} }: { uncertain: 'resend' | 'hold'; leaseMs: number; as?: { form?: LetterForm; language?: string } },
): Promise<void> {
  const data = { lease: null, leaseUntil: null, ...as, ...changeFor(notice, outcome, uncertain, ctx.clock.now()) }
  await insist(leaseMs, () => ctx.db.notice.updateMany({ where: { id: notice.id, lease: notice.lease }, data }))
}

function changeFor({ attempts, doubts, firstTryAt }: Held, outcome: NoticeOutcome, uncertain: 'resend' | 'hold', now: Date) {
  const untried = { attempts: attempts - 1, ...(attempts === 1 && { firstTryAt: null }) }
  const final = (state: 'accepted' | 'rejected' | 'uncertain' | 'skipped') => ({ state, settledAt: now, nextTryAt: null, reason: null })
  const later = nextTry(attempts, firstTryAt ?? now, now)
  switch (outcome.kind) {
    case 'accepted':
      return { ...final('accepted'), channel: 'email' as const, replyCode: null, status: null }
    case 'rejected':
      return { ...final('rejected'), channel: 'email' as const, replyCode: outcome.code, status: outcome.enhanced }
    case 'deferred': {
      const answer = { channel: 'email' as const, replyCode: outcome.code, status: outcome.enhanced }
      return later ? { state: 'deferred' as const, nextTryAt: later, reason: null, ...answer } : { ...final('rejected'), ...answer }
    }
    case 'uncertain': {
      const again = uncertain === 'resend' && doubts === 0 && later
      const doubted = { channel: 'email' as const, doubts: doubts + 1 }
      return again ? { state: 'deferred' as const, nextTryAt: later, reason: null, ...doubted } : { ...final('uncertain'), ...doubted }
    }
    case 'unavailable':
      return { ...untried, reason: `mail_${outcome.reason}` }
    case 'waits':
      return { ...untried, reason: outcome.reason, nextTryAt: outcome.until }
    case 'posts':
      return { ...untried, reason: null, channel: 'post' as const, form: outcome.form, language: outcome.language }
    case 'skipped':
      return { ...untried, ...final('skipped'), reason: outcome.reason }
  }
}
