import { randomUUID } from 'node:crypto'
import { Prisma } from '@lykta/db'
import type { Context } from '../../context.ts'
import { unsafeReason, unwantedReason } from '../../mailing/index.ts'
import type { LetterForm } from '../letter.ts'
import { type RecipientRow, recipientColumns } from '../recipient.ts'
import type { Series } from '../series/schemas.ts'

/** So many deliveries a job has in hand at once. A letter has two jobs, so at most 64 are in doubt after a kill. */
export const claimSize = 32

export interface ClaimedRow extends RecipientRow {
  id: bigint
  language: string
  form: LetterForm
  attempts: number
  first_try_at: Date
}

export interface Claim {
  /** Fencing token: outcomes count only while the rows still carry it. */
  lease: string
  rows: ClaimedRow[]
}

/**
 * Takes the next deliveries for sending. Whether each may still get the letter is asked again in the same statement: an
 * address that unsubscribed, was suppressed, changed, or is no longer safe since the freeze is skipped with the reason; who
 * wants discretion by now gets the discreet form; one whose safe hours it is not stays. Nothing is claimed unless the newsletter is being sent. Leases run on the
 * database's clock, the same for all workers.
 */
export async function claim(
  ctx: Context,
  newsletterId: string,
  series: Pick<Series, 'id' | 'legalBasis'>,
  leaseMs: number,
): Promise<Claim> {
  const lease = randomUUID()
  const now = ctx.clock.now()
  const stop = stopReason(ctx.clock.today(), series)
  const rows = await ctx.db.$queryRaw<(ClaimedRow & { state: string })[]>`
    WITH ready AS (
      SELECT d.id FROM delivery d
      JOIN newsletter n ON n.id = d.newsletter_id AND n.state = 'sending'
      LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
      WHERE d.newsletter_id = ${newsletterId}::uuid AND d.channel = 'email'
        AND d.state IN ('pending', 'deferred') AND (d.next_try_at IS NULL OR d.next_try_at <= ${now})
        AND ${insideSafeHours(now, ctx.clock.timeZone)}
      ORDER BY d.id LIMIT ${claimSize}
      FOR UPDATE OF d SKIP LOCKED
    ), judged AS (
      SELECT d.id, ${stop} AS stop, (c.kind = 'person' AND s.sender <> 'full') IS TRUE AS discreet, ${recipientColumns}
      FROM ready JOIN delivery d USING (id)
      LEFT JOIN contact c ON c.id = d.contact_id
      LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
      LEFT JOIN subscription sub ON sub.contact_id = d.contact_id AND sub.series_id = ${series.id}::uuid
    )
    UPDATE delivery d SET
      state = CASE WHEN j.stop IS NULL THEN 'sending' ELSE 'skipped' END::delivery_state,
      form = CASE WHEN j.discreet THEN 'discreet' ELSE d.form END,
      reason = j.stop,
      next_try_at = NULL,
      settled_at = CASE WHEN j.stop IS NULL THEN NULL ELSE ${now}::timestamptz END,
      attempts = d.attempts + CASE WHEN j.stop IS NULL THEN 1 ELSE 0 END,
      first_try_at = coalesce(d.first_try_at, ${now}::timestamptz),
      lease = CASE WHEN j.stop IS NULL THEN ${lease}::uuid END,
      lease_until = CASE WHEN j.stop IS NULL THEN clock_timestamp() + make_interval(secs => ${leaseMs / 1000}) END
    FROM judged j WHERE d.id = j.id
    RETURNING d.id, d.language, d.form::text AS form, d.attempts, d.first_try_at, d.state::text AS state,
      j.contact_id, j.kind, j.email, j.name, j.given_name, j.family_name, j.member_number`
  return { lease, rows: rows.filter(({ state }) => state === 'sending') }
}

/** Why the delivery may no longer go out, or null. */
const stopReason = (day: string, { id: seriesId, legalBasis }: Pick<Series, 'id' | 'legalBasis'>) => Prisma.sql`
  CASE
    WHEN c.id IS NULL THEN 'erased'
    WHEN ${unsafeReason(day)} IS NOT NULL THEN ${unsafeReason(day)}
    WHEN c.email_hash IS DISTINCT FROM d.address_hash THEN 'address_changed'
    WHEN c.kind = 'person' AND NOT 'email' = ANY(s.channels) THEN 'no_safe_channel'
    ELSE ${unwantedReason({ legalBasis, seriesId })}
  END`

/** The hours and weekdays at which a person may be written to, by the wall clock where the association is. */
function insideSafeHours(now: Date, timeZone: string): Prisma.Sql {
  const local = Prisma.sql`(${now}::timestamptz AT TIME ZONE ${timeZone})`
  const minute = Prisma.sql`(extract(hour FROM ${local}) * 60 + extract(minute FROM ${local}))`
  return Prisma.sql`(
    s.contact_id IS NULL
    OR ((cardinality(s.days) = 0 OR extract(isodow FROM ${local})::smallint = ANY(s.days))
      AND (s.from_minute IS NULL OR (${minute} >= s.from_minute AND ${minute} < s.until_minute))))`
}
