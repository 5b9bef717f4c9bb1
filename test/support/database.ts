import { setTimeout as wait } from 'node:timers/promises'
import type { Database, DbClient } from '@lykta/db'
import { openDatabase } from '@lykta/db'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestServer } from './database-server.ts'
import { databaseUrl } from './database-server.ts'

/**
 * A test on a database of its own, with every migration and nothing else: `test('…', withDb(async (db, url) => …))`.
 * Tests of one file run one after another. Connections that a test leaves open are cut.
 */
export function withDb(run: (db: DbClient, url: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const { database, url } = await freshDatabase()
    await run(database.db, url)
  }
}

interface Worker {
  admin: pg.Client
  template: string
  name: string
  url: string
  database: Database
}

let worker: Promise<Worker> | undefined

async function freshDatabase(): Promise<Worker> {
  worker ??= openWorker()
  const opened = await worker
  const { admin, name, template, database } = opened
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  // The client stays, for making one costs more than the copy; its connections to the database that was must be gone.
  while (database.connections().total > 0) await wait(1)
  // Copying files is twice as fast as writing them to the log.
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  return opened
}

async function openWorker(): Promise<Worker> {
  const answer = await fetch(inject('databaseServer'))
  if (!answer.ok) throw new Error(`no test database: ${await answer.text()}`)
  // The shape is that of our own global set-up.
  const { url: server, template } = (await answer.json()) as TestServer
  const admin = new pg.Client(server)
  await admin.connect()
  const name = template.replace('template', `worker_${process.pid}`)
  const url = databaseUrl(server, name)
  return { admin, template, name, url, database: openDatabase(url) }
}
