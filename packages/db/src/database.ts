import pg from 'pg'
import type { Prisma } from './generated/client.ts'
import { PrismaClient } from './generated/client.ts'
import { PrismaPgInTurn } from './in-turn.ts'
import type { DatabaseLog } from './log.ts'
import { noLog } from './log.ts'
import { poolsBeneath } from './query-directly.ts'

/** What a verb works with: the client itself, or the transaction it is in. A `$transaction` in a transaction is a savepoint. */
export type Db = Prisma.TransactionClient

/** The whole client, for those who need the Prisma instance itself. */
export type DbClient = PrismaClient

export interface Database {
  db: DbClient
  /** This process's connections, and how many queries wait for one: a number that stays above 0 wants more connections. */
  connections(): { total: number; idle: number; waiting: number }
  close(): Promise<void>
}

export interface DatabaseOptions {
  log?: DatabaseLog
  /** Connections of this process; 10 by default. All processes together must stay below the server's `max_connections`. */
  connections?: number
}

/**
 * Opens the database. Connects at the first query, and again whenever the server has been away: the queries of that time
 * fail with an error that `isUnavailable` knows. No statement runs for more than a minute.
 */
export function openDatabase(url: string, { log = noLog, connections = 10 }: DatabaseOptions = {}): Database {
  let closing = false
  // a pool that ends does not wait for its sockets: a server that stops next may still cut them
  const lost = (error: Error) => closing || log.warn({ reason: error.message }, 'database_connection_lost')
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'lykta',
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const adapter = new PrismaPgInTurn(pool, { disposeExternalPool: true, onPoolError: lost, onConnectionError: lost })
  // `minimal`: an error's text must not quote the values of the query, for they are people's.
  const db = new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: { maxWait: 10_000, timeout: 60_000 } })
  poolsBeneath.set(db, pool)
  return {
    db,
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => {
      closing = true
      return db.$disconnect()
    },
  }
}
