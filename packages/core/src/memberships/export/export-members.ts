import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { audit } from '../../audit/record.ts'
import type { Context } from '../../context.ts'
import { given } from '../../given.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { readSettings } from '../../settings/queries.ts'
import { csvRow, csvStart, writeXlsx } from '../../tables/index.ts'
import { transaction } from '../../transaction.ts'
import { listClasses } from '../list-classes.ts'
import { membershipConditions } from '../list-memberships.ts'
import { membershipStatusSql } from '../membership-status-sql.ts'
import { type ExportedMember, exportColumns } from './export-columns.ts'
import { ExportMembers } from './schemas.ts'

export interface MemberExport {
  count: number
  /** The file, made while it is read. */
  content: AsyncIterable<Uint8Array>
}

const membersAtATime = 1000

/**
 * The members as a file that `importMembers` reads back without a change. Of somebody whose identity is protected it holds no way to reach her.
 * That it was made is written down, with how many and by which filter, before the first row leaves.
 */
export async function exportMembers(ctx: Context, input: z.input<typeof ExportMembers>): Promise<MemberExport> {
  requirePermission(ctx, 'members:export')
  const { format, headers, ...filter } = parse(ExportMembers, input)
  const { membershipPolicy } = await readSettings(ctx)
  const today = ctx.clock.today()
  const status = membershipStatusSql(today, membershipPolicy)
  const who = Prisma.join([...membershipConditions(filter, today, status), Prisma.sql`${status} <> 'left'`], ' AND ')
  const { count, years } = await transaction(ctx, async (ctx) => {
    const count = await countOf(ctx, who)
    await audit(ctx, 'members.exported', null, { count, format, ...given(filter) })
    return { count, years: await yearsPaid(ctx, who) }
  })
  const columns = exportColumns({ headers, classes: await listClasses(ctx), years, today })
  const rows = tableOf(ctx, who, columns)
  return { count, content: format === 'xlsx' ? writeXlsx(rows) : asCsv(rows) }
}

async function* asCsv(rows: AsyncIterable<string[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvStart)
  for await (const cells of rows) yield Buffer.from(csvRow(cells))
}

async function* tableOf(ctx: Context, who: Prisma.Sql, columns: ReturnType<typeof exportColumns>): AsyncGenerator<string[]> {
  yield columns.map(({ header }) => header)
  let after = 0
  for (;;) {
    const members = await readMembers(ctx, who, after)
    for (const member of members) yield columns.map(({ value }) => value(member))
    const last = members.at(-1)
    if (!last || members.length < membersAtATime) return
    after = last.number
  }
}

/** By number: the order in which an import would give them numbers again. */
const readMembers = (ctx: Context, who: Prisma.Sql, after: number): Promise<ExportedMember[]> => {
  const open = Prisma.sql`c.protection = 'none'`
  const reach = (column: string) => Prisma.sql`CASE WHEN ${open} THEN c.${Prisma.raw(column)} END`
  return ctx.db.$queryRaw<ExportedMember[]>`
    SELECT m.number, m.class_id AS "classId", m.joined_on::text AS "joinedOn", c.kind, c.name, c.given_name AS "givenName",
      c.family_name AS "familyName", c.birth_year AS "birthYear", c.language, ${reach('email')} AS email, ${reach('phone')} AS phone,
      ${reach('street')} AS street, ${reach('postcode')} AS postcode, ${reach('city')} AS city, ${reach('country')} AS country, ${reach('note')} AS note,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on, 'paidOn', p.paid_on, 'amountOre', p.amount_ore)
          ORDER BY p.starts_on), '[]')
        FROM membership_period p WHERE p.membership_id = m.id AND p.reversed_at IS NULL AND p.cause = 'payment') AS paid
    FROM membership m JOIN contact c ON c.id = m.contact_id
    WHERE ${who} AND m.number > ${after}
    ORDER BY m.number LIMIT ${membersAtATime}`
}

async function countOf(ctx: Context, who: Prisma.Sql): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM membership m JOIN contact c ON c.id = m.contact_id WHERE ${who}`
  return row?.count ?? 0
}

/** The years that somebody has paid for, each a column. */
async function yearsPaid(ctx: Context, who: Prisma.Sql): Promise<number[]> {
  const rows = await ctx.db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT generate_series(extract(year FROM p.starts_on)::int, extract(year FROM p.ends_on)::int) AS year
    FROM membership m JOIN contact c ON c.id = m.contact_id JOIN membership_period p ON p.membership_id = m.id
    WHERE ${who} AND p.reversed_at IS NULL AND p.cause = 'payment' ORDER BY year DESC LIMIT 80`
  return rows.map(({ year }) => year).reverse()
}
