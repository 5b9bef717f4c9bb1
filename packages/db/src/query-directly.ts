import type pg from 'pg'
import type { Db } from './database.ts'
import type { Prisma } from './generated/client.ts'

/** The connections beneath each client that is open. */
export const poolsBeneath = new WeakMap<object, pg.Pool>()

const names = new Map<string, string>()

/**
 * For the few statements that are asked thousands of times a minute: past the client, whose work costs more than theirs, and
 * prepared, so that the server plans each once a connection. Within a transaction it is the client's own raw query. Only for
 * statements of which there are few texts: a server keeps what is prepared. Values come as the driver gives them.
 */
export async function queryDirectly<Row extends object>(db: Db, statement: Prisma.Sql): Promise<Row[]> {
  const pool = poolsBeneath.get(db)
  if (!pool) return db.$queryRaw<Row[]>(statement)
  const { text, values } = statement
  const name = names.get(text) ?? `lykta_${names.size}`
  names.set(text, name)
  return (await pool.query<Row>({ name, text, values })).rows
}
