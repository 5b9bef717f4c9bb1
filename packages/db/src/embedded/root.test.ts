import { execFile } from 'node:child_process'
import { chmod, chown, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fill, isRoot, query, withDisk, withFolder } from '../../../../test/support/embedded.ts'
import { openDatabase } from '../database.ts'
import { isDiskFull } from '../database-errors.ts'
import { findEmbedded, startEmbedded } from './start.ts'

const run = promisify(execFile)

test.skipIf(!isRoot)(
  'root in a folder that only root can enter: the data lie where the server can reach them, also next time (needs root)',
  withFolder(async (folder) => {
    await chmod(folder, 0o700)
    const wanted = join(folder, 'project', 'postgres')
    const first = await startEmbedded({ dataDir: wanted, durable: false })
    try {
      expect(first.folder).toMatch(/^\/var\/lib\/lykta\/[0-9a-f]{16}$/)
      expect(await findEmbedded(wanted)).toEqual({ url: first.url })
      await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
      await first.stop()
      await chmod(folder, 0o711)
      const second = await startEmbedded({ dataDir: wanted, durable: false })
      expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
      await second.stop()
    } finally {
      await rm(first.folder, { recursive: true, force: true })
    }
  }),
)

test.skipIf(!isRoot)(
  'root starts the data of an ordinary user as that user (needs root)',
  withFolder(async (folder) => {
    await (await startEmbedded({ dataDir: folder, durable: false })).stop()
    const [uid, gid] = [65_533, 65_533]
    await chownAll(folder, uid, gid)
    const server = await startEmbedded({ dataDir: folder, durable: false })
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect((await stat(join(folder, 'cluster', 'postmaster.pid'))).uid).toBe(uid)
    await server.stop()
  }),
)

test.skipIf(!isRoot)(
  'a disk that is full when the data are first made is said to be full, and no half of them stays (needs root)',
  withDisk('20m', async (disk) => {
    await expect(startEmbedded({ dataDir: disk, durable: false })).rejects.toMatchObject({
      code: 'data_folder_full',
      params: { folder: disk },
    })
    expect(await readdir(disk)).toEqual(['password'])
  }),
)

test.skipIf(!isRoot)(
  'a disk without room for a password is said to be full, and keeps no half of one (needs root)',
  withDisk('1m', async (disk) => {
    await fill(join(disk, 'rest'))
    await expect(startEmbedded({ dataDir: disk, durable: false })).rejects.toMatchObject({ code: 'data_folder_full' })
    expect(await readdir(disk)).toEqual(['rest'])
  }),
)

test.skipIf(!isRoot)(
  'a disk that fills up fails the writes and the next start, until there is room again (needs root)',
  withDisk('140m', async (disk) => {
    const server = await startEmbedded({ dataDir: disk, durable: false })
    const { db, close } = openDatabase(server.url)
    await db.$executeRaw`CREATE UNLOGGED TABLE much (words text STORAGE PLAIN)`
    const fill = db.$executeRaw`INSERT INTO much SELECT repeat(md5(n::text), 200) FROM generate_series(1, 30000) n`
    expect(isDiskFull(await fill.catch((thrown: unknown) => thrown))).toBe(true)
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
    await close()
    await server.stop()
    await run('sh', ['-c', 'cat /dev/zero > "$1" || true', 'sh', join(disk, 'rest')])
    await expect(startEmbedded({ dataDir: disk, durable: false })).rejects.toMatchObject({ code: 'data_folder_full' })
    await rm(join(disk, 'rest'))
    await (await startEmbedded({ dataDir: disk, durable: false })).stop()
  }),
)

async function chownAll(folder: string, uid: number, gid: number): Promise<void> {
  await chown(folder, uid, gid)
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), uid, gid)
}
