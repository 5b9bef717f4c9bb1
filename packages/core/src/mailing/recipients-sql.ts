import { Prisma } from '@lykta/db'
import type { Audience } from './audience.ts'
import { type AudienceBasis, audienceSql } from './audience-sql.ts'

/** Why someone in the audience gets nothing. */
export const skipReasons = [
  'no_safe_contact',
  'safe_contact_expired',
  'no_safe_channel',
  'no_address',
  'by_post',
  'unsubscribed',
  'not_opted_in',
  'suppressed',
  'address_changed',
  'no_language',
  'not_discreet',
  'erased',
  'cancelled',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface RecipientsBasis extends AudienceBasis {
  seriesId: string
  legalBasis: 'notice' | 'opt_out' | 'opt_in'
  /** The languages that the letter has a text in. */
  languages: string[]
  /** Tried in order for a contact whose language the letter lacks. */
  fallbackLanguages: string[]
  /** Whoever would get the discreet form gets nothing. */
  leaveOutDiscreet: boolean
  /** Until then it goes to newsrooms only; null where there is no embargo. */
  embargoAt: Date | null
}

/**
 * Everyone in the audience: `contact_id, address_hash, channel, language, form, reason, held_until`. Reason null means: gets
 * it, though not before `held_until`. Nobody without a language that there is a text in gets
 * anything; of a letter that nothing is written of yet that is not said.
 * Counting before the sending and freezing at its start use this one statement.
 */
export function recipientsSql(audience: Audience, basis: RecipientsBasis): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id AS contact_id, c.email_hash AS address_hash, c.language AS own_language,
      CASE WHEN ${usesEmail} THEN 'email' ELSE 'post' END::delivery_channel AS channel,
      ${languageSql(basis)} AS language,
      CASE WHEN ${wantsDiscretion} THEN 'discreet' ELSE 'full' END::letter_form AS form,
      CASE WHEN c.organisation_kind IS DISTINCT FROM 'media_outlet' THEN ${basis.embargoAt}::timestamptz END AS held_until,
      CASE
        WHEN ${unsafeReason(basis.day)} IS NOT NULL THEN ${unsafeReason(basis.day)}
        WHEN ${unwantedReason(basis)} IS NOT NULL THEN ${unwantedReason(basis)}
        WHEN ${basis.leaveOutDiscreet} AND ${wantsDiscretion} THEN 'not_discreet'
        WHEN NOT ${usesEmail} THEN CASE WHEN c.street IS NOT NULL AND c.city IS NOT NULL THEN 'by_post' ELSE 'no_address' END
        WHEN ${basis.languages.length > 0} AND ${languageSql(basis)} IS NULL THEN 'no_language'
        ELSE NULL
      END AS reason
    FROM contact c
    LEFT JOIN safe_contact s ON s.contact_id = c.id
    LEFT JOIN subscription sub ON sub.contact_id = c.id AND sub.series_id = ${basis.seriesId}::uuid
    WHERE ${audienceSql(audience, basis)}`
}

/** Organisations are written to at their functional address; a person only through a channel she has said is safe. */
const usesEmail = Prisma.sql`(c.email IS NOT NULL AND (c.kind = 'organisation' OR coalesce('email' = ANY(s.channels), false)))`

const wantsDiscretion = Prisma.sql`(c.kind = 'person' AND s.sender IS DISTINCT FROM 'full')`

/** Needs `contact c` and `safe_contact s`. */
export const unsafeReason = (day: string): Prisma.Sql => Prisma.sql`
  (CASE
    WHEN c.erased_at IS NOT NULL THEN 'erased'
    WHEN c.kind = 'organisation' THEN NULL
    WHEN s.contact_id IS NULL THEN 'no_safe_contact'
    WHEN s.valid_until < ${day}::date THEN 'safe_contact_expired'
    WHEN NOT (s.channels && ARRAY['email', 'post']::safe_channel[]) THEN 'no_safe_channel'
    ELSE NULL
  END)`

/**
 * Needs `contact c`, and `subscription sub` of the series. A notice (annual meeting, fee) has no opt-out, but goes to no
 * address that is known not to work or that was stopped by hand.
 */
export function unwantedReason({ legalBasis, seriesId }: Pick<RecipientsBasis, 'legalBasis' | 'seriesId'>): Prisma.Sql {
  const notice = legalBasis === 'notice'
  return Prisma.sql`
    (CASE
      WHEN ${!notice} AND sub.state = 'unsubscribed' THEN 'unsubscribed'
      WHEN ${legalBasis === 'opt_in'} AND sub.state IS DISTINCT FROM 'subscribed' THEN 'not_opted_in'
      WHEN EXISTS (
        SELECT FROM suppression x
        WHERE x.address_hash = c.email_hash AND (x.series_id IS NULL OR x.series_id = ${seriesId}::uuid)
          AND (${!notice} OR x.reason IN ('hard_bounce', 'manual'))) THEN 'suppressed'
      ELSE NULL
    END)`
}

function languageSql({ languages, fallbackLanguages }: RecipientsBasis): Prisma.Sql {
  const fallback = fallbackLanguages.find((language) => languages.includes(language)) ?? null
  const base = Prisma.sql`split_part(c.language, '-', 1)`
  return Prisma.sql`(CASE
    WHEN c.language = ANY(${languages}) THEN c.language
    WHEN ${base} = ANY(${languages}) THEN ${base}
    ELSE ${fallback}::text
  END)`
}
