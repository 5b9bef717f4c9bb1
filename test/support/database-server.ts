import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { migrate, startEmbedded, temporaryFolder } from '@lykta/db'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for the database server. */
    databaseServer: string
  }
}

/** A server with a template that has every migration: what a test copies its database from. */
export interface TestServer {
  url: string
  template: string
}

interface Running extends TestServer {
  stop(): Promise<void>
}

/**
 * One PostgreSQL for the whole run, started when the first test asks for it, so that tests without a database never wait.
 * `LYKTA_TEST_DATABASE_URL` names another server, on which the user may create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<Running> | undefined
  const door = createServer((_request, response) => {
    starting ??= start()
    starting.then(
      ({ url, template }) => response.end(JSON.stringify({ url, template })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  project.provide('databaseServer', `http://127.0.0.1:${address.port}`)
  return async () => {
    door.close()
    const running = await starting?.catch(() => undefined)
    await running?.stop()
  }
}

async function start(): Promise<Running> {
  const prefix = `lykta_test_${process.pid}`
  const template = `${prefix}_template`
  const given = process.env.LYKTA_TEST_DATABASE_URL
  const server = given === undefined ? await startThrowAway() : { url: given, stop: () => dropAll(given, prefix) }
  await query(server.url, `CREATE DATABASE ${template}`)
  await migrate(databaseUrl(server.url, template))
  return { ...server, template }
}

async function startThrowAway(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await temporaryFolder('lykta-test')
  const embedded = await startEmbedded({ dataDir: folder, durable: false })
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const rows = await query(url, `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}_')`)
  for (const { datname } of rows) await query(url, `DROP DATABASE ${datname} WITH (FORCE)`)
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
