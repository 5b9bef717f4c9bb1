import type { Context } from '../../context.ts'
import { type SkipReason, suppress } from '../../mailing/index.ts'
import type { SendOutcome } from '../letter.ts'
import type { ClaimedRow } from './claim.ts'
import { addressIsDead, nextTry } from './retry.ts'

export interface Outcome {
  row: ClaimedRow
  outcome: SendOutcome | { kind: 'skipped'; reason: SkipReason; response: string }
}

interface DeliveryChange {
  id: string
  state: 'pending' | 'deferred' | 'accepted' | 'rejected' | 'uncertain' | 'skipped'
  reason: SkipReason | null
  /** Given back when the attempt was not one: the server was away. */
  attempts: number
  nextTryAt: string | null
  replyCode: number | null
  status: string | null
  response: string
}

/**
 * Writes what came of a group of letters, in one statement. A row whose lease has passed to another worker is left alone;
 * its own outcome will come. Dead addresses are suppressed in the same transaction.
 */
export async function recordOutcomes(ctx: Context, lease: string, outcomes: Outcome[], uncertain: 'resend' | 'hold'): Promise<void> {
  if (outcomes.length === 0) return
  const now = ctx.clock.now()
  const changes = outcomes.map(({ row, outcome }) => toChange(row, outcome, uncertain, now))
  const dead = outcomes.filter(({ outcome }) => outcome.kind === 'rejected' && addressIsDead(outcome.code, outcome.enhanced))
  await ctx.db.$transaction(async (db) => {
    const written = await db.$queryRaw<{ id: bigint; address_hash: string | null }[]>`
      UPDATE delivery d SET
        state = x.state::delivery_state, reason = x.reason, attempts = x.attempts, next_try_at = x."nextTryAt", reply_code = x."replyCode",
        status = x.status, response = x.response, lease = NULL, lease_until = NULL,
        settled_at = CASE WHEN x.state IN ('accepted', 'rejected', 'uncertain', 'skipped') THEN ${now}::timestamptz END
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        AS x(id bigint, state text, reason text, attempts smallint, "nextTryAt" timestamptz, "replyCode" smallint, status text, response text)
      WHERE d.id = x.id AND d.lease = ${lease}::uuid
      RETURNING d.id, d.address_hash`
    for (const { row } of dead) {
      const addressHash = written.find(({ id }) => id === row.id)?.address_hash
      if (addressHash) await suppress({ ...ctx, db }, { addressHash, seriesId: null, reason: 'hard_bounce' })
    }
  })
}

function toChange(row: ClaimedRow, outcome: Outcome['outcome'], policy: 'resend' | 'hold', now: Date): DeliveryChange {
  const base = {
    id: String(row.id),
    reason: null,
    attempts: row.attempts,
    nextTryAt: null,
    replyCode: null,
    status: null,
    response: outcome.response.slice(0, 500),
  }
  switch (outcome.kind) {
    case 'accepted':
      return { ...base, state: 'accepted' }
    case 'rejected':
      return { ...base, state: 'rejected', replyCode: outcome.code, status: outcome.enhanced }
    case 'deferred': {
      const next = nextTry(row.attempts, row.first_try_at, now)
      const answer = { ...base, replyCode: outcome.code, status: outcome.enhanced }
      return next ? { ...answer, state: 'deferred', nextTryAt: next.toISOString() } : { ...answer, state: 'rejected' }
    }
    case 'uncertain': {
      const next = policy === 'hold' ? null : nextTry(row.attempts, row.first_try_at, now)
      return next ? { ...base, state: 'deferred', nextTryAt: next.toISOString() } : { ...base, state: 'uncertain' }
    }
    case 'skipped':
      return { ...base, state: 'skipped', reason: outcome.reason }
    case 'unavailable':
      return { ...base, state: 'pending', attempts: row.attempts - 1 }
  }
}
