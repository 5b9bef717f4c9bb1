import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { coverageSql, isCountedSql } from '../goals/coverage-sql.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { readPolicies } from '../settings/queries.ts'
import type { DrawSample } from './schemas.ts'

/** A member behind a number, by her own number, and what she is counted for. */
export interface SampledMember {
  membershipId: string
  number: number
  classId: string
  joinedOn: Day
  /** The period that covers the day, or did before grace. */
  startsOn: Day
  endsOn: Day
  cause: 'payment' | 'exemption' | 'free_class'
  /** Null where only the year is known, or nothing was paid. */
  paidOn: Day | null
  amountOre: number | null
  status: 'current' | 'grace'
  /** Her name may be read. Not that of who is protected, and whoever was erased has none. */
  named: boolean
}

export interface Sample {
  day: Day
  /** How many are counted on the day, in the class if one was named. */
  population: number
  members: SampledMember[]
}

/**
 * So many of those counted on the day, in an order that looks like chance and follows from the seed alone: the contacts by the
 * SHA-256 of seed and id. What is recorded later for that day may change whom it finds.
 */
export async function sampleOf(
  ctx: Context,
  { day = ctx.clock.today(), classId, size, seed }: z.output<typeof DrawSample>,
): Promise<Sample> {
  if (day > ctx.clock.today()) throw dayInFuture('day')
  const policy = await readPolicies(ctx)
  const counted = Prisma.sql`
    (SELECT * FROM (${coverageSql([day], policy)}) AS cover
    WHERE ${isCountedSql(policy)} AND ${classId ? Prisma.sql`class_id = ${classId}` : Prisma.sql`true`})`
  const [row] = await ctx.db.$queryRaw<{ population: number }[]>`SELECT count(*)::int AS population FROM ${counted} AS counted`
  const members = await ctx.db.$queryRaw<SampledMember[]>`
    SELECT m.id AS "membershipId", m.number, counted.class_id AS "classId", m.joined_on::text AS "joinedOn", p.starts_on::text AS "startsOn",
      p.ends_on::text AS "endsOn", p.cause, p.paid_on::text AS "paidOn", p.amount_ore AS "amountOre", counted.status,
      c.protection = 'none' AND c.erased_at IS NULL AS named
    FROM ${counted} AS counted
    JOIN membership m ON m.id = counted.membership_id
    JOIN membership_period p ON p.id = counted.period_id
    JOIN contact c ON c.id = counted.contact_id
    ORDER BY sha256(convert_to(${`${seed}:`} || c.id, 'UTF8'))
    LIMIT ${size}`
  return { day, population: row?.population ?? 0, members }
}
