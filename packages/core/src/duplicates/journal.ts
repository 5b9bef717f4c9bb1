import { Prisma } from '@lykta/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { changedSince } from './errors.ts'

/** What tells the rows of each table apart. */
const keys = {
  affiliation: ['id'],
  contact: ['id'],
  contact_merge: ['gone_id'],
  delivery: ['id'],
  fee_claim: ['id'],
  membership: ['id'],
  safe_contact: ['contact_id'],
  subscription: ['contact_id', 'series_id'],
  subscription_request: ['id'],
  suppression: ['id'],
  told_apart: ['first_id', 'second_id'],
  user: ['id'],
} as const

type JournalTable = keyof typeof keys

const Row = z.record(z.string().regex(/^[a-z_]+$/), z.json())
type Row = z.output<typeof Row>

/** A row that was added (`before` null), removed (`after` null) or changed: then only its key and the columns that did. */
const Change = z.object({
  // Object.keys says string; the table has these keys and no others.
  table: z.enum(Object.keys(keys) as [JournalTable, ...JournalTable[]]),
  before: Row.nullable(),
  after: Row.nullable(),
})
type Change = z.output<typeof Change>

/** Changes rows of the database and keeps what they were, in the order in which it was done. */
export interface Journal {
  changes: Change[]
  rewrite(table: JournalTable, where: Prisma.Sql, set: Prisma.Sql): Promise<void>
  remove(table: JournalTable, where: Prisma.Sql): Promise<void>
  /** What is there already stays, and is not written down. */
  add(table: JournalTable, rows: Prisma.Sql): Promise<void>
}

export function openJournal(ctx: Context): Journal {
  const changes: Change[] = []
  return {
    changes,
    async rewrite(table, where, set) {
      const rows = await ctx.db.$queryRaw<{ before: unknown; after: unknown }[]>`
        UPDATE ${named(table)} AS t SET ${set}
        FROM (SELECT o.ctid AS place, to_jsonb(o) AS before FROM ${named(table)} o WHERE ${where} FOR UPDATE) AS old
        WHERE t.ctid = old.place
        RETURNING old.before, to_jsonb(t) AS after`
      changes.push(...rows.flatMap(({ before, after }) => changed(table, Row.parse(before), Row.parse(after))))
    },
    async remove(table, where) {
      const rows = await ctx.db.$queryRaw<{ before: unknown }[]>`
        DELETE FROM ${named(table)} o WHERE ${where} RETURNING to_jsonb(o) AS before`
      for (const { before } of rows) changes.push({ table, before: Row.parse(before), after: null })
    },
    async add(table, insert) {
      const rows = await ctx.db.$queryRaw<{ after: unknown }[]>`
        INSERT INTO ${named(table)} AS o ${insert} ON CONFLICT DO NOTHING RETURNING to_jsonb(o) AS after`
      for (const { after } of rows) changes.push({ table, before: null, after: keyOf(table, Row.parse(after)) })
    },
  }
}

/**
 * Takes back what a journal tells of, the last change first: so it goes through the same states as on the way there, and no constraint
 * can be in its way. Throws `merge_changed_since` where a row is not as the journal left it.
 */
export async function takeBack(ctx: Context, journal: unknown): Promise<void> {
  for (const change of z.array(Change).parse(journal).reverse()) {
    const done = await undoOne(ctx, change)
    if (done !== 1) throw changedSince()
  }
}

function undoOne(ctx: Context, { table, before, after }: Change): Promise<number> {
  if (!after) {
    const columns = Prisma.raw(
      Object.keys(before ?? {})
        .map((column) => `"${column}"`)
        .join(', '),
    )
    return ctx.db.$executeRaw`
      INSERT INTO ${named(table)} (${columns})
      SELECT ${columns} FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(before)}::jsonb)`
  }
  const record = Prisma.sql`jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(after)}::jsonb)`
  if (!before) return ctx.db.$executeRaw`DELETE FROM ${named(table)} t USING ${record} AS a WHERE ${same(keys[table])}`
  const columns = Object.keys(before)
  const set = Prisma.join(columns.map((column) => Prisma.sql`${id(column)} = b.${id(column)}`))
  return ctx.db.$executeRaw`
    UPDATE ${named(table)} AS t SET ${set}
    FROM ${record} AS a, jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(before)}::jsonb) AS b
    WHERE ${same([...keys[table], ...columns])}`
}

function changed(table: JournalTable, before: Row, after: Row): Change[] {
  const columns = Object.keys(before).filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
  const only = (row: Row) => Object.fromEntries(columns.flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]]])))
  return columns.length === 0 ? [] : [{ table, before: only(before), after: { ...keyOf(table, after), ...only(after) } }]
}

const keyOf = (table: JournalTable, row: Row): Row => Object.fromEntries(keys[table].map((column) => [column, row[column] ?? null]))

const same = (columns: readonly string[]): Prisma.Sql =>
  Prisma.join(
    columns.map((column) => Prisma.sql`t.${id(column)} IS NOT DISTINCT FROM a.${id(column)}`),
    ' AND ',
  )

const id = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`)
const named = (table: JournalTable): Prisma.Sql => id(table)
