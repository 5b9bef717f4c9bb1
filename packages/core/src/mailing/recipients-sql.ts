import { Prisma } from '@lykta/db'
import type { Audience } from './audience.ts'
import { type AudienceBasis, audienceSql } from './audience-sql.ts'

/** Why someone in the audience gets nothing. */
export const skipReasons = [
  'no_safe_contact',
  'safe_contact_expired',
  'no_safe_channel',
  'no_address',
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
  const unwanted = unwantedReason(basis, Prisma.sql`NOT ${usesEmail}`)
  return Prisma.sql`
    SELECT c.id AS contact_id, CASE WHEN ${usesEmail} THEN c.email_hash END AS address_hash, c.language AS own_language,
      CASE WHEN ${usesEmail} THEN 'email' ELSE 'post' END::delivery_channel AS channel,
      ${languageSql(basis)} AS language,
      CASE WHEN ${wantsDiscretion} THEN 'discreet' ELSE 'full' END::letter_form AS form,
      CASE WHEN c.organisation_kind IS DISTINCT FROM 'media_outlet' THEN ${basis.embargoAt}::timestamptz END AS held_until,
      CASE
        WHEN ${unsafeReason(basis.day)} IS NOT NULL THEN ${unsafeReason(basis.day)}
        WHEN ${unwanted} IS NOT NULL THEN ${unwanted}
        WHEN ${basis.leaveOutDiscreet} AND ${wantsDiscretion} THEN 'not_discreet'
        WHEN NOT ${usesEmail} AND NOT ${reachedByPost} THEN 'no_address'
        WHEN ${basis.languages.length > 0} AND ${languageSql(basis)} IS NULL THEN 'no_language'
        ELSE NULL
      END AS reason
    FROM contact c
    LEFT JOIN safe_contact s ON s.contact_id = c.id
    LEFT JOIN subscription sub ON sub.contact_id = c.id AND sub.series_id = ${basis.seriesId}::uuid
    WHERE ${audienceSql(audience, basis)}`
}

/**
 * Organisations are written to at their functional address; a person only through a channel she has said is safe. Needs `contact c` and
 * `safe_contact s`.
 */
export const usesEmail = Prisma.sql`(c.email IS NOT NULL AND (c.kind = 'organisation' OR coalesce('email' = ANY(s.channels), false)))`

/** Needs `contact c` and `safe_contact s`. */
export const wantsDiscretion = Prisma.sql`(c.kind = 'person' AND s.sender IS DISTINCT FROM 'full')`
/** An address that the post can find: as `postalLines` has it. */
const hasPostalAddress = Prisma.sql`
  (c.street IS NOT NULL AND c.city IS NOT NULL AND (c.postcode IS NOT NULL OR coalesce(c.country, 'SE') <> 'SE'))`

/**
 * Her post is forwarded by the Tax Agency. With protected registration always, so that her address never stands on paper at
 * our office; with a confidentiality mark where we know none. Needs `contact c`.
 */
export const viaTaxAgency = Prisma.sql`
  (c.protection = 'protected_registration' OR (c.protection = 'confidential' AND NOT ${hasPostalAddress}))`

/** Whether a letter on paper may be sent and can arrive. Needs `contact c` and `safe_contact s`. */
export const reachedByPost = Prisma.sql`
  (CASE WHEN c.kind = 'organisation' THEN ${hasPostalAddress}
    ELSE coalesce('post' = ANY(s.channels), false) AND (${hasPostalAddress} OR ${viaTaxAgency}) END)`

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
 * address that is known not to work or that was stopped by hand. An e-mail address that does not work says nothing of `byPost`.
 */
export function unwantedReason(
  { legalBasis, seriesId }: Pick<RecipientsBasis, 'legalBasis' | 'seriesId'>,
  byPost = Prisma.sql`false`,
): Prisma.Sql {
  const notice = legalBasis === 'notice'
  return Prisma.sql`
    (CASE
      WHEN ${!notice} AND sub.state = 'unsubscribed' THEN 'unsubscribed'
      WHEN ${legalBasis === 'opt_in'} AND sub.state IS DISTINCT FROM 'subscribed' THEN 'not_opted_in'
      WHEN EXISTS (
        SELECT FROM suppression x
        WHERE x.address_hash = c.email_hash AND (x.series_id IS NULL OR x.series_id = ${seriesId}::uuid)
          AND NOT (${seriesId}::uuid = ANY(x.except_series))
          AND (${!notice} OR x.reason IN ('hard_bounce', 'manual')) AND NOT (${byPost} AND x.reason = 'hard_bounce')) THEN 'suppressed'
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
