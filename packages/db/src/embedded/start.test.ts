import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { query, serverPid, until, withFolder } from '../../../../test/support/embedded.ts'
import { openDatabase } from '../database.ts'
import { isUnavailable } from '../database-errors.ts'
import { findEmbedded, startEmbedded } from './start.ts'

test(
  'what was written is there after a restart',
  withFolder(async (folder) => {
    const first = await startEmbedded({ dataDir: folder })
    await query(first.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('lykta')")
    await first.stop()
    const second = await startEmbedded({ dataDir: folder })
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'lykta' }])
    await second.stop()
  }),
)

test(
  'the database is Swedish by default, checks its pages, and its user is no superuser',
  withFolder(async (folder) => {
    const server = await startEmbedded({ dataDir: folder, durable: false })
    expect(await query(server.url, "SELECT string_agg(w, '' ORDER BY w) AS order FROM unnest('{ö,z,a,å,ä}'::text[]) w")).toEqual([
      { order: 'azåäö' },
    ])
    expect(await query(server.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }])
    expect(await query(server.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
    expect(await query(server.url, 'SELECT usesuper FROM pg_user WHERE usename = current_user')).toEqual([{ usesuper: false }])
    await query(server.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext; CREATE EXTENSION btree_gist')
    await server.stop()
  }),
)

test(
  'only this machine can connect, and only with the password, which only the owner can read',
  withFolder(async (folder) => {
    const server = await startEmbedded({ dataDir: folder, durable: false })
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    await expect(query(server.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
    await server.stop()
  }),
)

test(
  'two folders run side by side',
  withFolder(async (folder) => {
    const servers = await Promise.all(['one', 'two'].map((name) => startEmbedded({ dataDir: join(folder, name), durable: false })))
    expect(new Set(servers.map(({ url }) => new URL(url).port)).size).toBe(2)
    for (const { url } of servers) expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await Promise.all(servers.map((server) => server.stop()))
  }),
)

test(
  'a command beside a running server finds it, and nothing when it has stopped',
  withFolder(async (folder) => {
    const server = await startEmbedded({ dataDir: folder, durable: false })
    expect(await findEmbedded(folder)).toEqual({ url: server.url })
    await server.stop()
    expect(await findEmbedded(folder)).toBeUndefined()
  }),
)

test(
  'a server that dies is started again, and the same client works again',
  withFolder(async (folder) => {
    const server = await startEmbedded({ dataDir: folder, durable: false })
    const { db, close } = openDatabase(server.url)
    await db.$executeRaw`CREATE TABLE kept AS SELECT 1 AS one`
    process.kill(await serverPid(folder), 'SIGKILL')
    const rows = () => db.$queryRaw`SELECT one FROM kept`.catch((error: unknown) => error)
    expect(await until(async () => isUnavailable(await rows()))).toBe(true)
    expect(await until(async () => Array.isArray(await rows()))).toBe(true)
    expect(await rows()).toEqual([{ one: 1 }])
    await close()
    await server.stop()
  }),
)

test(
  'a client works again after the server was stopped and started',
  withFolder(async (folder) => {
    const first = await startEmbedded({ dataDir: folder, durable: false })
    const { db, close } = openDatabase(first.url)
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
    await first.stop()
    const error = await db.$queryRaw`SELECT 1`.catch((thrown: unknown) => thrown)
    expect(isUnavailable(error)).toBe(true)
    const inTransaction = await db.$transaction(async (tx) => tx.$queryRaw`SELECT 1`).catch((thrown: unknown) => thrown)
    expect(isUnavailable(inTransaction)).toBe(true)
    const second = await startEmbedded({ dataDir: folder, port: Number(new URL(first.url).port) })
    expect(await db.$queryRaw`SELECT 2 AS two`).toEqual([{ two: 2 }])
    await close()
    await second.stop()
  }),
)

test(
  'data of another major version are left alone',
  withFolder(async (folder) => {
    await (await startEmbedded({ dataDir: folder, durable: false })).stop()
    await writeFile(join(folder, 'cluster', 'PG_VERSION'), '17\n')
    await expect(startEmbedded({ dataDir: folder, durable: false })).rejects.toMatchObject({
      code: 'data_folder_wrong_version',
      params: { found: '17', needed: '18' },
    })
    expect(await readFile(join(folder, 'cluster', 'PG_VERSION'), 'utf8')).toBe('17\n')
  }),
)

test(
  'what a kill left of a half-made cluster is taken away',
  withFolder(async (folder) => {
    await mkdir(join(folder, 'unfinished-abc'))
    const server = await startEmbedded({ dataDir: folder, durable: false })
    expect((await readdir(folder)).sort()).toEqual(['cluster', 'password'])
    await server.stop()
  }),
)

test(
  'a folder that cannot be made is said to be that',
  withFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '')
    await expect(startEmbedded({ dataDir: join(folder, 'file', 'data') })).rejects.toMatchObject({ code: 'data_folder_not_writable' })
  }),
)
