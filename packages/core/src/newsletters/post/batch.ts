import { Prisma } from '@lykta/db'
import type { Context } from '../../context.ts'
import { reachedByPost, unsafeReason, unwantedReason, viaTaxAgency } from '../../mailing/index.ts'
import type { LetterForm } from '../letter.ts'
import { type RecipientRow, recipientColumns } from '../recipient.ts'
import type { Series } from '../series/schemas.ts'

/** So many letters are printed and posted at a time: what a person can put into envelopes, and what a document holds. */
export const postBatchSize = 100

export interface PostRow extends RecipientRow {
  id: bigint
  language: string
  form: LetterForm
  via_agency: boolean
  plain: boolean
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
}

type SeriesBasis = Pick<Series, 'id' | 'legalBasis'>

/**
 * The letters in hand: those printed and not yet posted, else the next that wait. Each is judged as it is now: whoever has said
 * no, moved without a word or been erased since the freeze is skipped with the reason, whoever wants discretion gets the discreet
 * form. The address is read here and nowhere kept. In the order in which letters and labels come out.
 */
export async function takeBatch(ctx: Context, newsletterId: string, series: SeriesBasis): Promise<PostRow[]> {
  const now = ctx.clock.now()
  await ctx.db.$executeRaw`
    WITH chosen AS (
      SELECT d.id FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id
      WHERE ${waitingForPost(newsletterId)} AND (d.printed_at IS NOT NULL) = EXISTS (
        SELECT FROM delivery p WHERE p.newsletter_id = d.newsletter_id AND p.channel = 'post' AND p.state = 'pending' AND p.printed_at IS NOT NULL)
      ORDER BY ${printingOrder} LIMIT ${postBatchSize}
    ), judged AS (
      SELECT d.id, ${stopReason(ctx.clock.today(), series)} AS stop, (c.kind = 'person' AND s.sender <> 'full') IS TRUE AS discreet
      FROM chosen JOIN delivery d USING (id)
      LEFT JOIN contact c ON c.id = d.contact_id
      LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
      LEFT JOIN subscription sub ON sub.contact_id = d.contact_id AND sub.series_id = ${series.id}::uuid
    )
    UPDATE delivery d SET
      state = CASE WHEN j.stop IS NULL THEN 'pending' ELSE 'skipped' END::delivery_state,
      form = CASE WHEN j.discreet THEN 'discreet' ELSE d.form END,
      reason = j.stop,
      settled_at = CASE WHEN j.stop IS NULL THEN NULL ELSE ${now}::timestamptz END,
      printed_at = CASE WHEN j.stop IS NULL THEN coalesce(d.printed_at, ${now}::timestamptz) ELSE d.printed_at END
    FROM judged j WHERE d.id = j.id`
  return ctx.db.$queryRaw<PostRow[]>`
    SELECT d.id, d.language, d.form::text AS form, ${recipientColumns}, ${viaTaxAgency} AS via_agency,
      (c.kind = 'person' AND (s.plain_envelope OR s.sender <> 'full')) IS TRUE AS plain,
      c.street, c.postcode, c.city, c.country
    FROM delivery d JOIN contact c ON c.id = d.contact_id
    LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
    WHERE ${waitingForPost(newsletterId)} AND d.printed_at IS NOT NULL
    ORDER BY ${printingOrder}`
}

/** Needs `delivery d`. */
export const waitingForPost = (newsletterId: string): Prisma.Sql =>
  Prisma.sql`(d.newsletter_id = ${newsletterId}::uuid AND d.channel = 'post' AND d.state = 'pending')`

/** What the Tax Agency forwards last, since it has no labels; letters of a language together. */
const printingOrder = Prisma.sql`${viaTaxAgency}, d.language, c.sort_name COLLATE "sv-x-icu", d.id`

/** Why the letter may no longer be printed, or null. */
const stopReason = (day: string, series: SeriesBasis): Prisma.Sql => Prisma.sql`
  CASE
    WHEN c.id IS NULL THEN 'erased'
    WHEN ${unsafeReason(day)} IS NOT NULL THEN ${unsafeReason(day)}
    WHEN c.kind = 'person' AND NOT 'post' = ANY(s.channels) THEN 'no_safe_channel'
    WHEN NOT ${reachedByPost} THEN 'no_address'
    ELSE ${unwantedReason({ legalBasis: series.legalBasis, seriesId: series.id }, Prisma.sql`true`)}
  END`
