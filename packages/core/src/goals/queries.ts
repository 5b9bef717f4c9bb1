import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { type Day, toDate } from '../day.ts'
import { classNotFound } from '../memberships/errors.ts'
import type { PolicyHistory } from '../memberships/policy.ts'
import { coverageSql, isCountedSql } from './coverage-sql.ts'
import { goalNotFound } from './errors.ts'
import { type Goal, toGoal } from './goal.ts'

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

interface Question {
  day: Day
  since: Day
  classIds: string[]
  policy: PolicyHistory
}

/** How many of each kind there are in `renewableSql`. */
export async function renewable(ctx: Context, question: Question): Promise<Renewable> {
  const [row] = await ctx.db.$queryRaw<Renewable[]>`
    SELECT count(*) FILTER (WHERE kind = 'grace')::int AS grace,
      count(*) FILTER (WHERE kind = 'lapsed')::int AS lapsed,
      count(*) FILTER (WHERE kind = 'applicant')::int AS applicants
    FROM (${renewableSql(question)}) AS renewable`
  return row ?? { grace: 0, lapsed: 0, applicants: 0 }
}

/**
 * Who is not covered on `day` but was after `since`, or has joined and not paid yet: `membership_id, class_id, ends_on, kind`.
 * Nobody who was erased: she cannot be asked.
 */
export const renewableSql = ({ day, since, classIds, policy }: Question): Prisma.Sql => Prisma.sql`
  SELECT cover.membership_id, cover.class_id, cover.ends_on, cover.status AS kind
  FROM (${coverageSql([day], policy)}) AS cover
  JOIN contact c ON c.id = cover.contact_id AND c.erased_at IS NULL
  WHERE cover.class_id = ANY(${classIds}) AND (cover.status = 'grace' OR (cover.status = 'lapsed' AND cover.ends_on >= ${since}::date))
  UNION ALL
  SELECT m.id, m.class_id, NULL::date, 'applicant'
  FROM membership m
  JOIN contact c ON c.id = m.contact_id AND c.erased_at IS NULL
  WHERE m.class_id = ANY(${classIds}) AND m.joined_on <= ${day}::date AND (m.left_on IS NULL OR m.left_on > ${day}::date)
    AND NOT EXISTS (
      SELECT FROM membership_period p
      WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND p.starts_on <= ${day}::date)`

/** The goal asked for, else the one due next, else the last there was; one that was ended only if it is asked for. */
export async function findGoal(ctx: Context, id: string | undefined, today: Day): Promise<Goal | null> {
  if (id) {
    const row = await ctx.db.goal.findUnique({ where: { id } })
    if (!row) throw goalNotFound()
    return toGoal(row)
  }
  const next = await ctx.db.goal.findFirst({
    where: { endedOn: null, dueOn: { gte: toDate(today) } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  const row = next ?? (await ctx.db.goal.findFirst({ where: { endedOn: null }, orderBy: [{ dueOn: 'desc' }, { id: 'asc' }] }))
  return row && toGoal(row)
}

/** The goal, held until the end of the transaction. */
export async function lockGoal(ctx: Context, id: string): Promise<Goal> {
  await ctx.db.$queryRaw`SELECT FROM goal WHERE id = ${id}::uuid FOR UPDATE`
  const row = await ctx.db.goal.findUnique({ where: { id } })
  if (!row) throw goalNotFound()
  return toGoal(row)
}

export async function requireClasses(ctx: Context, classIds: string[]): Promise<void> {
  const known = await ctx.db.membershipClass.count({ where: { id: { in: classIds } } })
  if (known < classIds.length) throw classNotFound()
}
