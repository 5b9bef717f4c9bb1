import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kill, query, serverPid, startInChild, until, withFolder } from '../../../../test/support/embedded.ts'
import { serverAccount } from './account.ts'
import { isAlive } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import { startEmbedded } from './start.ts'

test(
  'a second Lykta on the same folder is told so, and the first goes on',
  withFolder(async (folder) => {
    const first = await startEmbedded({ dataDir: folder, durable: false })
    const second = await startInChild(folder)
    expect(second.code).toBe('data_folder_in_use')
    await expect(startEmbedded({ dataDir: folder, durable: false })).rejects.toMatchObject({
      params: { folder, pid: await serverPid(folder) },
    })
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await first.stop()
  }),
)

test(
  'of two that start on a new folder at once, one gets it',
  withFolder(async (folder) => {
    const both = await Promise.all([startInChild(folder), startInChild(folder)])
    expect(both.flatMap(({ code, reason }) => (code ? [{ code, reason }] : []))).toEqual([
      { code: 'data_folder_in_use', reason: undefined },
    ])
    const winner = both.find(({ url }) => url !== undefined)
    expect(await query(winner?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    for (const { child } of both) if (child.exitCode === null) await kill(child)
  }),
)

test(
  'the server goes when its Lykta is killed, and the next one starts',
  withFolder(async (folder) => {
    const { child } = await startInChild(folder)
    const pid = await serverPid(folder)
    await kill(child)
    expect(await until(async () => !isAlive(pid))).toBe(true)
    await (await startEmbedded({ dataDir: folder, durable: false })).stop()
  }),
)

test(
  'a Lykta starts at once after another was killed, while its server is still going',
  withFolder(async (folder) => {
    const { child } = await startInChild(folder)
    await kill(child)
    const next = await startEmbedded({ dataDir: folder, durable: false })
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await next.stop()
  }),
)

test(
  'what was committed survives the kill of Lykta and server together',
  withFolder(async (folder) => {
    const { child, url = '' } = await startInChild(folder, 'durable')
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one')
    process.kill(await serverPid(folder), 'SIGKILL')
    await kill(child)
    const next = await startEmbedded({ dataDir: folder })
    expect(await query(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await next.stop()
  }),
)

test(
  'a server that nobody owns is stopped and started as ours',
  withFolder(async (folder) => {
    await (await startEmbedded({ dataDir: folder, durable: false })).stop()
    const orphan = await startOrphan(folder)
    const next = await startEmbedded({ dataDir: folder, durable: false })
    expect(isAlive(orphan)).toBe(false)
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await next.stop()
  }),
)

test(
  'a lock file whose process number went to another program stops nobody',
  withFolder(async (folder) => {
    const { child } = await startInChild(folder)
    const lock = join(folder, 'cluster', 'postmaster.pid')
    const stale = await readFile(lock, 'utf8')
    process.kill(await serverPid(folder), 'SIGKILL')
    await kill(child)
    const stranger = spawn('sleep', ['60'], { ...(await serverAccount(join(folder, 'cluster'))), stdio: 'ignore' })
    await once(stranger, 'spawn')
    await writeFile(lock, stale.replace(/^\d+/, String(stranger.pid)))
    const next = await startEmbedded({ dataDir: folder, durable: false })
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBe(null)
    await next.stop()
    stranger.kill()
  }),
)

/** A server with neither Lykta nor guard: both were killed. */
async function startOrphan(folder: string): Promise<number> {
  const cluster = join(folder, 'cluster')
  const account = await serverAccount(cluster)
  const { postgres } = await findPrograms(account)
  const words = ['-D', cluster, '-c', 'listen_addresses=127.0.0.1', '-c', 'port=0', '-c', 'unix_socket_directories=']
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const child = spawn(
    postgres,
    words.map((word) => (word === 'port=0' ? `port=${port}` : word)),
    {
      ...account,
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    },
  )
  expect(await until(async () => (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).includes('ready'))).toBe(true)
  return child.pid ?? 0
}
