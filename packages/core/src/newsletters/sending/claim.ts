import { randomUUID } from 'node:crypto'
import { Prisma, queryDirectly } from '@lykta/db'
import type { Context } from '../../context.ts'
import { type SkipReason, unsafeReason, unwantedReason } from '../../mailing/index.ts'
import { inHand } from '../delivery-state.ts'
import type { LetterForm } from '../letter.ts'
import { type RecipientRow, recipientColumns } from '../recipient.ts'
import type { Series } from '../series/schemas.ts'
import { insist } from './insist.ts'

/**
 * So many deliveries are claimed at once. At most 64 are in doubt after a kill: with `hold` those of two claims, with `resend`
 * those that were begun, of whichever.
 */
export const claimSize = { hold: 32, resend: 64 }

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
  round: number
  rows: ClaimedRow[]
}

interface ClaimOf {
  newsletterId: string
  series: Pick<Series, 'id' | 'legalBasis'>
  leaseMs: number
  /** The round that this worker knows to have begun. */
  round: number
  /** At most so many. */
  limit: number
}

interface Taken {
  /** Of the walk, when the claim was made. */
  round: number
  /** Up to where the walk had come before. */
  after: string
  rows: ClaimedRow[]
}

/** The round that the workers of a newsletter are in. */
export async function walkRound(ctx: Context, newsletterId: string): Promise<number> {
  const { round } = await ctx.db.deliveryWalk.findUniqueOrThrow({ where: { newsletterId } })
  return round
}

/**
 * Takes the next deliveries in hand. Whether each may still get the letter is asked there: an address that unsubscribed, was
 * suppressed, changed, or is no longer safe since the freeze has the reason in `stop`; who wants discretion by now gets the
 * discreet form. One whose safe hours it is not stays. Nothing is claimed unless the newsletter is being sent. When nothing
 * lies behind, a new round looks at what has come back meanwhile; only one that finds nothing from its beginning ends it.
 */
export async function claim(ctx: Context, of: ClaimOf): Promise<Claim> {
  const lease = randomUUID()
  const { round, after, rows } = await take(ctx, lease, of).catch(async (error) => {
    // they may have been taken though we could not hear so; none of them has left
    await insist(of.leaseMs, () => ctx.db.$executeRaw`DELETE FROM delivery_claim WHERE lease = ${lease}::uuid`)
    throw error
  })
  if (round !== of.round) return claim(ctx, { ...of, round })
  if (rows.length === 0 && after !== '0') return claim(ctx, { ...of, round: await nextRound(ctx, of) })
  return { lease, round, rows }
}

/** Begins the round after `round`, unless another worker has. */
async function nextRound(ctx: Context, { newsletterId, round }: ClaimOf): Promise<number> {
  await ctx.db.deliveryWalk.updateMany({ where: { newsletterId, round }, data: { round: round + 1, after: 0 } })
  return round + 1
}

/**
 * In one statement and one row, however many they are. Whoever holds the walk's row claims; what it says of how far the walk has come is
 * read when the row is ours, and what of earlier rounds was claimed is seen, since this one had begun before we looked. So no two
 * claims name the same delivery (ADR 21). Leases run on the database's clock. The rows come as one value: the client takes milliseconds over wide
 * ones.
 */
async function take(ctx: Context, lease: string, { newsletterId, series, leaseMs, round, limit }: ClaimOf): Promise<Taken> {
  const now = ctx.clock.now()
  // as a number in the text: of one that it does not know the server thinks too much, and plans anew each time
  const most = Object.values(claimSize).includes(limit) ? Prisma.raw(String(limit)) : Prisma.sql`${limit}`
  const [taken] = await queryDirectly<Taken>(
    ctx.db,
    Prisma.sql`
    WITH walk AS (
      SELECT round, after FROM delivery_walk WHERE newsletter_id = ${newsletterId}::uuid FOR UPDATE
    ), ready AS MATERIALIZED (
      SELECT d.id, d.contact_id, d.address_hash, d.language, d.form, d.attempts, d.first_try_at FROM delivery d
      WHERE d.newsletter_id = ${newsletterId}::uuid AND d.id > (SELECT after FROM walk WHERE round = ${round}::int)
        AND d.state IN ('pending', 'deferred') AND d.channel = 'email' AND (d.next_try_at IS NULL OR d.next_try_at <= ${now})
        AND EXISTS (SELECT FROM newsletter n WHERE n.id = ${newsletterId}::uuid AND n.state = 'sending')
        AND NOT ${inHand} AND ${insideSafeHours(now, ctx.clock.timeZone)}
      ORDER BY d.id LIMIT ${most}
    ), taken AS (
      INSERT INTO delivery_claim (lease, newsletter_id, delivery_ids, lease_until)
      SELECT ${lease}::uuid, ${newsletterId}::uuid, array_agg(id ORDER BY id), clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
      FROM ready HAVING count(*) > 0
    ), moved AS (
      UPDATE delivery_walk SET after = (SELECT max(id) FROM ready)
      WHERE newsletter_id = ${newsletterId}::uuid AND EXISTS (SELECT FROM ready)
    )
    SELECT round, after::text AS after, (
      SELECT coalesce(json_agg(r), '[]') FROM (
        SELECT d.id::text, d.language, d.attempts + 1 AS attempts, coalesce(d.first_try_at, ${now}::timestamptz) AS first_try_at,
          CASE WHEN c.kind = 'person' AND s.sender <> 'full' THEN 'discreet' ELSE d.form END AS form,
          ${stopReason(ctx.clock.today(), series)} AS stop, ${recipientColumns}
        FROM ready AS d
        LEFT JOIN contact c ON c.id = d.contact_id
        LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
        LEFT JOIN subscription sub ON sub.contact_id = d.contact_id AND sub.series_id = ${series.id}::uuid
      ) AS r) AS rows
    FROM walk`,
  )
  // a newsletter that is deleted while it is sent has no walk
  return taken ?? { round, after: '0', rows: [] }
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
