import { Prisma, queryDirectly } from '@lykta/db'
import type { Context } from '../../context.ts'
import { type SkipReason, suppress } from '../../mailing/index.ts'
import { transaction } from '../../transaction.ts'
import type { LetterForm, SendOutcome } from '../letter.ts'
import type { ClaimedRow } from './claim.ts'
import { addressIsDead, nextTry } from './retry.ts'

export interface Outcome {
  row: ClaimedRow
  outcome: SendOutcome | { kind: 'skipped'; reason: SkipReason; response: string }
}

/** What is absent becomes null. */
interface DeliveryChange {
  id: string
  /** Absent where it is the one that was frozen. */
  form?: LetterForm
  state: 'pending' | 'deferred' | 'accepted' | 'rejected' | 'uncertain' | 'skipped'
  reason?: SkipReason
  /** Absent where no attempt is counted. */
  tried?: 1
  nextTryAt?: string
  replyCode?: number
  status?: string | null
  response: string
}

/**
 * Writes what came of a group of letters and lets go of them in the claim, in one statement. A delivery that the claim no longer holds
 * is left alone: another worker has it, and its own outcome will come. What comes back of a cancelled letter is skipped. Dead addresses
 * are suppressed in the same transaction.
 */
export async function recordOutcomes(ctx: Context, lease: string, outcomes: Outcome[], uncertain: 'resend' | 'hold'): Promise<void> {
  if (outcomes.length === 0) return
  const changes = outcomes.map(({ row, outcome }) => toChange(row, outcome, uncertain, ctx.clock.now()))
  const dead = outcomes.flatMap(({ row, outcome }) =>
    outcome.kind === 'rejected' && addressIsDead(outcome.code, outcome.enhanced) ? [row.id] : [],
  )
  if (dead.length === 0) return void (await write(ctx, lease, changes, []))
  await transaction(ctx, async (ctx) => {
    for (const addressHash of await write(ctx, lease, changes, dead))
      await suppress(ctx, { addressHash, seriesId: null, reason: 'hard_bounce' })
  })
}

/** Gives the hashes of those addresses of `dead` whose outcome was written. */
async function write(ctx: Context, lease: string, changes: DeliveryChange[], dead: string[]): Promise<string[]> {
  const ids = changes.map(({ id }) => id)
  const now = ctx.clock.now()
  const [written] = await queryDirectly<{ dead: string[] }>(
    ctx.db,
    Prisma.sql`
    WITH held AS (
      SELECT h.delivery_ids, n.state = 'cancelled' AS cancelled FROM delivery_claim h JOIN newsletter n ON n.id = h.newsletter_id
      WHERE h.lease = ${lease}::uuid FOR UPDATE OF h
    ), x AS (
      SELECT *, x.state IN ('pending', 'deferred') AS waits FROM json_to_recordset(${JSON.stringify(changes)}::json)
        AS x(id bigint, form letter_form, state delivery_state, reason text, tried smallint,
          "nextTryAt" timestamptz, "replyCode" smallint, status text, response text)
    ), emptied AS (
      DELETE FROM delivery_claim WHERE lease IN (SELECT ${lease}::uuid FROM held WHERE held.delivery_ids <@ ${ids}::bigint[])
    ), kept AS (
      UPDATE delivery_claim h SET delivery_ids = ARRAY(SELECT id FROM unnest(held.delivery_ids) AS id WHERE id <> ALL(${ids}::bigint[]))
      FROM held WHERE h.lease = ${lease}::uuid AND NOT held.delivery_ids <@ ${ids}::bigint[]
    ), written AS (
      UPDATE delivery d SET
        form = coalesce(x.form, d.form), attempts = d.attempts + coalesce(x.tried, 0),
        first_try_at = coalesce(d.first_try_at, ${now}::timestamptz), reply_code = x."replyCode", status = x.status, response = x.response,
        state = CASE WHEN x.waits AND held.cancelled THEN 'skipped' ELSE x.state END,
        reason = CASE WHEN x.waits AND held.cancelled THEN 'cancelled' ELSE x.reason END,
        next_try_at = CASE WHEN NOT held.cancelled THEN x."nextTryAt" END,
        settled_at = CASE WHEN held.cancelled OR NOT x.waits THEN ${now}::timestamptz END
      FROM x, held
      WHERE d.id = x.id AND x.id = ANY(held.delivery_ids)
      RETURNING d.id, d.address_hash
    )
    SELECT coalesce(json_agg(address_hash), '[]') AS dead FROM written WHERE id = ANY(${dead}::bigint[]) AND address_hash IS NOT NULL`,
  )
  return written?.dead ?? []
}

function toChange(row: ClaimedRow, outcome: Outcome['outcome'], policy: 'resend' | 'hold', now: Date): DeliveryChange {
  const base = {
    id: row.id,
    ...(row.form === 'discreet' && { form: row.form }),
    response: outcome.response.slice(0, 500),
  }
  const tried = { ...base, tried: 1 as const }
  const next = () => nextTry(row.attempts, new Date(row.first_try_at), now)?.toISOString()
  switch (outcome.kind) {
    case 'accepted':
      return { ...tried, state: 'accepted' }
    case 'rejected':
      return { ...tried, state: 'rejected', replyCode: outcome.code, status: outcome.enhanced }
    case 'deferred': {
      const nextTryAt = next()
      const answer = { replyCode: outcome.code, status: outcome.enhanced }
      return nextTryAt ? { ...tried, ...answer, state: 'deferred', nextTryAt } : { ...tried, ...answer, state: 'rejected' }
    }
    case 'uncertain': {
      const nextTryAt = policy === 'hold' ? undefined : next()
      return nextTryAt ? { ...tried, state: 'deferred', nextTryAt } : { ...tried, state: 'uncertain' }
    }
    case 'skipped':
      return { ...base, state: 'skipped', reason: outcome.reason }
    case 'unavailable':
      return { ...base, state: 'pending' }
  }
}
