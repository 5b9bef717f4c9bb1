import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { reachSql } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { DuplicateReason } from './duplicate-keys.ts'
import { pairsSql } from './pairs-sql.ts'
import { ListDuplicates } from './schemas.ts'

/** One of a pair: by which ways she can be reached, never her address. */
export interface DuplicateSide {
  id: string
  name: string
  birthYear: number | null
  municipalityCode: string | null
  language: string
  reach: { email: boolean; phone: boolean; post: boolean }
  /** The living one, else the last. */
  membership: { id: string; number: number; classId: string; joinedOn: Day; leftOn: Day | null } | null
}

export interface DuplicatePair {
  first: DuplicateSide
  second: DuplicateSide
  reasons: DuplicateReason[]
}

/** Persons who may be in the register twice. Those who were told apart are not shown again. */
export async function listDuplicates(
  ctx: Context,
  input: z.input<typeof ListDuplicates> = {},
): Promise<{ items: DuplicatePair[]; next: string | null }> {
  requirePermission(ctx, 'members:write')
  const { limit, after } = parse(ListDuplicates, input)
  const place = after ? position(after) : undefined
  const further = place ? Prisma.sql`WHERE (first_id, second_id) > (${String(place.key)}::uuid, ${place.id}::uuid)` : Prisma.empty
  const rows = await ctx.db.$queryRaw<DuplicatePair[]>`
    SELECT ${sideSql(Prisma.sql`f`)} AS first, ${sideSql(Prisma.sql`s`)} AS second, p.reasons
    FROM (SELECT * FROM (${pairsSql(ctx.actor)}) AS found ${further} ORDER BY first_id, second_id LIMIT ${limit + 1}) AS p
    JOIN contact f ON f.id = p.first_id JOIN contact s ON s.id = p.second_id
    ORDER BY p.first_id, p.second_id`
  return page(rows, limit, ({ first, second }) => cursor(first.id, second.id))
}

const sideSql = (side: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_build_object('id', c.id, 'name', c.name, 'birthYear', c.birth_year, 'municipalityCode', c.municipality_code,
    'language', c.language, 'reach', ${reachSql}, 'membership', (
      SELECT jsonb_build_object('id', m.id, 'number', m.number, 'classId', m.class_id, 'joinedOn', m.joined_on, 'leftOn', m.left_on)
      FROM membership m WHERE m.contact_id = c.id ORDER BY m.left_on DESC NULLS FIRST, m.joined_on DESC LIMIT 1))
  FROM (SELECT ${side}.*) AS c)`
