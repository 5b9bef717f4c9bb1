import type { QueueStore } from '@lykta/jobs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withDb } from './database.ts'
import { type Gate, openGate } from './gate.ts'
import { redisMissing, startRedis } from './redis.ts'

/** A store for queues that a test can empty and, through its gate, take away. */
export interface TestStore {
  options: QueueStore
  behindGate: QueueStore
  gate: Gate
  empty(): Promise<void>
  stop(): Promise<void>
}

/** Defines the same tests for PostgreSQL and for Redis. */
export function onEachStore(define: (store: () => TestStore) => void): void {
  onStore('on PostgreSQL', startPostgresStore, define)
  if (!redisMissing) onStore('on Redis', startRedisStore, define)
  else if (process.env['LYKTA_REQUIRE_ALL']) test('on Redis', () => expect.fail(redisMissing))
  else test.skip(`on Redis (${redisMissing})`, () => undefined)
}

function onStore(name: string, start: () => Promise<TestStore>, define: (store: () => TestStore) => void): void {
  describe(name, () => {
    let store: TestStore | undefined
    beforeAll(async () => {
      store = await start()
    }, 60_000)
    afterAll(() => store?.stop())
    define(() => store ?? expect.fail('the store did not start'))
  })
}

async function startRedisStore(): Promise<TestStore> {
  const server = await startRedis()
  const gate = await openGate(server.port)
  return {
    options: { redisUrl: `redis://127.0.0.1:${server.port}` },
    behindGate: { redisUrl: `redis://127.0.0.1:${gate.port}` },
    gate,
    empty: () => server.command('FLUSHALL'),
    async stop() {
      await gate.shut()
      await server.stop()
    },
  }
}

async function startPostgresStore(): Promise<TestStore> {
  let databaseUrl = ''
  await withDb(async (_, url) => {
    databaseUrl = url
  })()
  const gate = await openGate(Number(new URL(databaseUrl).port))
  const behindGate = new URL(databaseUrl)
  behindGate.port = String(gate.port)
  const client = new pg.Client(databaseUrl)
  await client.connect()
  return {
    options: { databaseUrl },
    behindGate: { databaseUrl: behindGate.href },
    gate,
    async empty() {
      const { rows } = await client.query<{ tables: string | null }>(
        "SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'queue' AND tablename <> 'migration'",
      )
      if (rows[0]?.tables) await client.query(`TRUNCATE ${rows[0].tables}`)
    },
    async stop() {
      await client.end()
      await gate.shut()
    },
  }
}
