import { randomUUID } from 'node:crypto'
import { Prisma, queryDirectly } from '@lykta/db'
import type { Context } from '../../context.ts'
import { type SkipReason, unsafeReason, unwantedReason } from '../../mailing/index.ts'
import { inHand } from '../delivery-state.ts'
import type { LetterForm } from '../letter.ts'
import { type RecipientRow, recipientColumns } from '../recipient.ts'
import type { Series } from '../series/schemas.ts'
import { insist } from './insist.ts'

/** So many deliveries are claimed at once. A process has at most two claims in hand, so at most 64 are in doubt after a kill. */
export const claimSize = 32

export interface ClaimedRow extends RecipientRow {
  id: string
  language: string
  form: LetterForm
  /** The one that is about to be made included. */
  attempts: number
  /** An instant in ISO 8601. */
  first_try_at: string
  /** Why the letter may no longer go out to her, or null. */
  stop: SkipReason | null
}

export interface Claim {
  /** Fencing token: outcomes count only while the deliveries are still claimed under it. */
  lease: string
  rows: ClaimedRow[]
}

interface ClaimOf {
  newsletterId: string
  series: Pick<Series, 'id' | 'legalBasis'>
  leaseMs: number
  uncertain: 'resend' | 'hold'
  /** Only deliveries after this id, in their order. */
  after: string
  /** At most so many. */
  limit: number
}

/**
 * Takes the next deliveries in hand, and then reads them. What is read counts, and not what was seen when they were taken:
 * nobody else can change them any more. Whether each may still get the letter is asked there: an address that unsubscribed, was
 * suppressed, changed, or is no longer safe since the freeze has the reason in `stop`; who wants discretion by now gets the
 * discreet form. One whose safe hours it is not stays. Nothing is claimed unless the newsletter is being sent.
 */
export async function claim(ctx: Context, of: ClaimOf): Promise<Claim> {
  const lease = randomUUID()
  try {
    return await claimUnder(ctx, lease, of)
  } catch (error) {
    // they may have been taken though we could not hear so; none of them has left
    await insist(of.leaseMs, () => ctx.db.$executeRaw`DELETE FROM delivery_claim WHERE lease = ${lease}::uuid`)
    throw error
  }
}

async function claimUnder(ctx: Context, lease: string, of: ClaimOf): Promise<Claim> {
  const { ids, seen } = await take(ctx, lease, of)
  // all that it saw free had been claimed by others since it began to look: there may be more behind
  if (ids.length === 0 && seen > 0) return claimUnder(ctx, lease, of)
  if (ids.length === 0) return { lease, rows: [] }
  const rows = await read(ctx, ids, of)
  const waiting = new Set(rows.map(({ id }) => id))
  await release(
    ctx,
    lease,
    ids.filter((id) => !waiting.has(id)),
  )
  return { lease, rows }
}

/**
 * One small row a delivery, unique; the delivery's own row is written once, with its outcome. Leases run on the database's
 * clock. With `resend` the disk is not waited for: a crash of the database that forgets a claim makes its letters go out again,
 * as the claim's end would have. With `hold` a forgotten claim would be a letter sent twice.
 */
async function take(
  ctx: Context,
  lease: string,
  { newsletterId, leaseMs, uncertain, after, limit }: ClaimOf,
): Promise<{ ids: string[]; seen: number }> {
  const now = ctx.clock.now()
  // as a number in the text: of one that it does not know the server thinks too much, and plans anew each time
  const most = limit === claimSize ? Prisma.raw(String(claimSize)) : Prisma.sql`${limit}`
  const commit = uncertain === 'hold' ? Prisma.sql`NULL` : Prisma.sql`set_config('synchronous_commit', 'off', true)`
  const [taken] = await queryDirectly<{ ids: string[]; seen: number }>(
    ctx.db,
    Prisma.sql`
    WITH ready AS (
      SELECT d.id FROM delivery d
      JOIN newsletter n ON n.id = d.newsletter_id AND n.state = 'sending'
      WHERE d.newsletter_id = ${newsletterId}::uuid AND d.id > ${after}::bigint AND d.state IN ('pending', 'deferred')
        AND d.channel = 'email' AND (d.next_try_at IS NULL OR d.next_try_at <= ${now})
        AND NOT ${inHand} AND ${insideSafeHours(now, ctx.clock.timeZone)}
      ORDER BY d.id LIMIT ${most}
      FOR NO KEY UPDATE OF d SKIP LOCKED
    ), taken AS (
      INSERT INTO delivery_claim (delivery_id, newsletter_id, lease, lease_until)
      SELECT id, ${newsletterId}::uuid, ${lease}::uuid, clock_timestamp() + make_interval(secs => ${leaseMs / 1000}) FROM ready
      ON CONFLICT DO NOTHING
      RETURNING delivery_id
    )
    SELECT coalesce(json_agg(delivery_id::text), '[]') AS ids, (SELECT count(*)::int FROM ready) AS seen, ${commit} FROM taken`,
  )
  return taken ?? { ids: [], seen: 0 }
}

/** As one value: the client takes milliseconds over wide rows. */
async function read(ctx: Context, ids: string[], { series }: ClaimOf): Promise<ClaimedRow[]> {
  const now = ctx.clock.now()
  const [answer] = await queryDirectly<{ rows: ClaimedRow[] }>(
    ctx.db,
    Prisma.sql`
    SELECT coalesce(json_agg(r ORDER BY r.order_id), '[]') AS rows FROM (
      SELECT d.id AS order_id, d.id::text, d.language, d.attempts + 1 AS attempts, coalesce(d.first_try_at, ${now}::timestamptz) AS first_try_at,
        CASE WHEN c.kind = 'person' AND s.sender <> 'full' THEN 'discreet' ELSE d.form END AS form,
        ${stopReason(ctx.clock.today(), series)} AS stop, ${recipientColumns}
      FROM delivery d
      LEFT JOIN contact c ON c.id = d.contact_id
      LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
      LEFT JOIN subscription sub ON sub.contact_id = d.contact_id AND sub.series_id = ${series.id}::uuid
      WHERE d.id = ANY(${ids}::bigint[]) AND d.state IN ('pending', 'deferred')
    ) AS r`,
  )
  return answer?.rows ?? []
}

/** Lets go of what turned out to be settled already. */
async function release(ctx: Context, lease: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.$executeRaw`DELETE FROM delivery_claim WHERE lease = ${lease}::uuid AND delivery_id = ANY(${ids}::bigint[])`
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

/**
 * The hours and weekdays at which a person may be written to, by the wall clock where the association is. Asked for each delivery in turn:
 * joined, the server takes it that nearly nobody may be, and sorts the whole letter to find some.
 */
function insideSafeHours(now: Date, timeZone: string): Prisma.Sql {
  const local = Prisma.sql`(${now}::timestamptz AT TIME ZONE ${timeZone})`
  const minute = Prisma.sql`(extract(hour FROM ${local}) * 60 + extract(minute FROM ${local}))`
  return Prisma.sql`coalesce((
    SELECT (cardinality(s.days) = 0 OR extract(isodow FROM ${local})::smallint = ANY(s.days))
      AND (s.from_minute IS NULL OR (${minute} >= s.from_minute AND ${minute} < s.until_minute))
    FROM safe_contact s WHERE s.contact_id = d.contact_id), true)`
}
