import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** An arbitrary number that every version of Lykta agrees on. */
const ownerLock = 724_859_201

/**
 * The one connection that says "a living Lykta owns this server", by a lock that goes when its process does. A second
 * process that finds the lock held stays away; one that finds it free has met a server left behind by a kill.
 */
export interface Owner {
  query(sql: string): Promise<Record<string, unknown>[]>
  release(): Promise<void>
}

/** Undefined when another process holds the lock. Throws what the driver throws when the server does not answer. */
export async function becomeOwner(port: number, password: string): Promise<Owner | undefined> {
  let client = await lockedClient(port, password)
  if (client === undefined) return undefined
  let released = false
  // The server ends every connection when one of its processes crashes, and is back in a moment.
  const hold = async () => {
    while (!released) {
      if (client === undefined) await wait(200)
      else await new Promise((resolve) => client?.once('end', resolve))
      if (!released) client = await lockedClient(port, password).catch(() => undefined)
    }
  }
  void hold()
  return {
    query: async (sql) => (client === undefined ? [] : (await client.query<Record<string, unknown>>(sql)).rows),
    release: async () => {
      released = true
      await client?.end().catch(() => undefined)
    },
  }
}

async function lockedClient(port: number, password: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: 'lykta-owner',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock])
  if (rows[0]?.mine === true) return client
  await client.end()
  return undefined
}
