import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import type { PolicyHistory } from '../memberships/policy.ts'
import { coverageSql, isCountedSql } from './coverage-sql.ts'

export interface ClassCount {
  day: Day
  classId: string
  current: number
  grace: number
}

/** How many there were on each day, by class; a class without anyone has no row. */
export function countByClass(ctx: Context, days: Day[], policy: PolicyHistory): Promise<ClassCount[]> {
  return ctx.db.$queryRaw<ClassCount[]>`
    SELECT day::text, class_id AS "classId",
      count(*) FILTER (WHERE status = 'current')::int AS current,
      count(*) FILTER (WHERE status = 'grace')::int AS grace
    FROM (${coverageSql(days, policy)}) AS coverage
    WHERE status <> 'lapsed'
    GROUP BY day, class_id
    ORDER BY day, class_id`
}

/** Those counted on two days: how many on the first, how many came and went until the second, how many then. */
export interface Movement {
  start: number
  joined: number
  left: number
  now: number
}

/**
 * `joined` are counted on `now` but not on `start`, `left` the other way round: who came and went in between is in
 * neither, so start + joined - left = now, exactly.
 */
export async function movement(
  ctx: Context,
  { start, now, classIds, policy }: { start: Day; now: Day; classIds: string[]; policy: PolicyHistory },
): Promise<Movement> {
  const [row] = await ctx.db.$queryRaw<Movement[]>`
    SELECT count(*) FILTER (WHERE before)::int AS start,
      count(*) FILTER (WHERE after AND NOT before)::int AS joined,
      count(*) FILTER (WHERE before AND NOT after)::int AS left,
      count(*) FILTER (WHERE after)::int AS now
    FROM (
      SELECT bool_or(day = ${start}::date) AS before, bool_or(day = ${now}::date) AS after
      FROM (${coverageSql([...new Set([start, now])], policy)}) AS coverage
      WHERE ${isCountedSql(policy)} AND class_id = ANY(${classIds})
      GROUP BY contact_id
    ) AS counted`
  return row ?? { start: 0, joined: 0, left: 0, now: 0 }
}

export interface Renewable {
  grace: number
  lapsed: number
  /** Joined, but never covered. */
  applicants: number
}

/** Who is not covered on `day` but was after `since`, or has joined and not paid yet. */
export async function renewable(
  ctx: Context,
  { day, since, classIds, policy }: { day: Day; since: Day; classIds: string[]; policy: PolicyHistory },
): Promise<Renewable> {
  const [row] = await ctx.db.$queryRaw<Renewable[]>`
    SELECT count(*) FILTER (WHERE status = 'grace')::int AS grace,
      count(*) FILTER (WHERE status = 'lapsed' AND ends_on >= ${since}::date)::int AS lapsed,
      (SELECT count(*) FROM membership m
        WHERE m.class_id = ANY(${classIds}) AND m.joined_on <= ${day}::date AND (m.left_on IS NULL OR m.left_on > ${day}::date)
          AND NOT EXISTS (
            SELECT FROM membership_period p
            WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND p.starts_on <= ${day}::date))::int AS applicants
    FROM (${coverageSql([day], policy)}) AS coverage
    WHERE class_id = ANY(${classIds})`
  return row ?? { grace: 0, lapsed: 0, applicants: 0 }
}
