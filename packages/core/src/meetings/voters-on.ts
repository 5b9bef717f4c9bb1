import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { type VotingPeriod, type VotingRight, votingRight } from './voting-right.ts'
import type { VotingRules } from './voting-rules.ts'

/** Somebody in a class that votes, and whether she may on the day. */
export interface VoterOn {
  membershipId: string
  number: number
  classId: string
  /** As it stands on a list; null is by her number alone. */
  name: string | null
  right: VotingRight
}

interface Row extends Omit<VoterOn, 'right'> {
  joinedOn: Day
  leftOn: Day | null
  cover: VotingPeriod | null
}

/**
 * Everybody in a class that votes who has joined by `day` and not left before it, in the order of the list: by the name that it shows,
 * then those who appear by number. `only` narrows it to some memberships.
 */
export async function votersOn(ctx: Context, day: Day, { classes, votingCutoff }: VotingRules, only?: string[]): Promise<VoterOn[]> {
  const voting = classes.filter(({ votes }) => votes).map(({ id }) => id)
  const among = only === undefined ? Prisma.empty : Prisma.sql`AND m.id = ANY(${only}::uuid[])`
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id AS "membershipId", m.number, m.class_id AS "classId", m.joined_on::text AS "joinedOn", m.left_on::text AS "leftOn",
      ${nameSql} AS name, ${coverSql(day)} AS cover
    FROM membership m JOIN contact c ON c.id = m.contact_id LEFT JOIN list_name n ON n.membership_id = m.id
    WHERE c.erased_at IS NULL AND m.class_id = ANY(${voting}) AND m.joined_on <= ${day}::date AND (m.left_on IS NULL OR m.left_on > ${day}::date)
      ${among}
    ORDER BY ${nameSql} COLLATE "sv-x-icu" NULLS LAST, m.number`
  return rows.map(({ joinedOn, leftOn, cover, ...voter }) => ({
    ...voter,
    right: votingRight(day, { classVotes: true, joinedOn, leftOn, periods: cover ? [cover] : [] }, { votingCutoff }),
  }))
}

/** What was agreed with her; without a word of hers, a protected identity stands on no list by name. Needs `contact c`, `list_name n`. */
const nameSql = Prisma.sql`
  (CASE WHEN n.membership_id IS NOT NULL THEN n.alias WHEN c.protection = 'none' THEN c.sort_name END)`

/** The period of `membership m` that covers the day; there is at most one. The reference is that of a payment assigned to its claim. */
const coverSql = (day: Day) => Prisma.sql`(
  SELECT jsonb_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on, 'cause', p.cause, 'paidOn', p.paid_on, 'referenceEnd', (
    SELECT right(f.reference, 4) FROM fee_claim f JOIN payment y ON y.claim_id = f.id
    WHERE f.membership_id = m.id AND f.starts_on <= p.ends_on AND p.starts_on <= f.ends_on AND y.reference = f.reference
    ORDER BY y.paid_on DESC LIMIT 1))
  FROM membership_period p
  WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND daterange(p.starts_on, p.ends_on, '[]') @> ${day}::date)`
