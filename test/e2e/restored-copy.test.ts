import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Context, createSecrets, noJobs, systemClock } from '@lykta/core'
import { confirmInstallation, recogniseInstallation, sendingIsHeld } from '@lykta/core/installation'
import { migrate, openDatabase, startEmbedded } from '@lykta/db'
import { afterEach, expect, test } from 'vitest'
import { installationFolder } from '../../apps/cli/src/installation-folder.ts'
import { keptLog } from '../support/context.ts'
import { query, withFolder } from '../support/embedded.ts'

// Real clusters, copied, put back and cloned as people do it.

const run = promisify(execFile)
const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** Works with a database as the system does. */
async function onDatabase<T>(url: string, work: (ctx: Context) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase(url)
  const actor = { kind: 'system' as const, name: 'test' }
  const secrets = createSecrets(Buffer.alloc(32, 1))
  try {
    return await work({ db, actor, clock: systemClock('Europe/Stockholm'), log: keptLog(), jobs: noJobs, secrets })
  } finally {
    await close()
  }
}

/** Looks at the database as a start does, on the folder's own cluster or on another's database. */
const look = (dataDir: string, url: string, address: string | null = null) =>
  onDatabase(url, (ctx) => recogniseInstallation(ctx, { folder: installationFolder(dataDir), address }))

/** With owners and times, as a backup does. */
const copyAll = (from: string, to: string) => run('cp', ['-a', from, to])

/** One run of an installation: its cluster is started, looked at as often as said, and stopped. */
async function lives(dataDir: string, looks = 2) {
  const server = await startEmbedded({ dataDir: join(dataDir, 'postgres'), durable: false })
  try {
    await migrate(server.url)
    const reasons: (string | null)[] = []
    for (let times = 0; times < looks; times++) reasons.push(await look(dataDir, server.url))
    return reasons
  } finally {
    await server.stop()
  }
}

test(
  'a data folder that is copied, or put back from a backup in whatever way, is noticed; the one that was copied is not',
  withFolder(async (folder) => {
    const [real, backup, copy] = [join(folder, 'real'), join(folder, 'backup'), join(folder, 'copy')]
    expect(await lives(real)).toEqual([null, null])
    await copyAll(real, backup)
    expect(await lives(real)).toEqual([null, null])

    // to another folder, as for a test
    await copyAll(real, copy)
    expect(await lives(copy)).toEqual(['copied_folder', 'copied_folder'])
    expect(await lives(real)).toEqual([null, null])

    // the database of the backup alone, beside the files of today
    const files = ['installation.json', 'installation.mark']
    const before = await Promise.all(files.map((name) => readFile(join(real, name))))
    await rm(join(real, 'postgres'), { recursive: true })
    await copyAll(join(backup, 'postgres'), join(real, 'postgres'))
    expect(await lives(real, 1)).toEqual(['older_database'])
    expect(await Promise.all(files.map((name) => readFile(join(real, name))))).toEqual(before)

    // the whole backup, written over what stands there
    await run('cp', ['-r', `${backup}/.`, real])
    await rm(join(real, 'postgres'), { recursive: true })
    await copyAll(join(backup, 'postgres'), join(real, 'postgres'))
    expect(await lives(real, 1)).toEqual(['copied_folder'])
  }),
  120_000,
)

test(
  'a folder that is moved is no copy, and one without its marker is',
  withFolder(async (folder) => {
    const [real, moved] = [join(folder, 'real'), join(folder, 'moved')]
    await lives(real)
    await run('mv', [real, moved])
    expect(await lives(moved)).toEqual([null, null])
    await rm(join(moved, 'installation.json'))
    expect(await lives(moved, 1)).toEqual(['copied_folder'])
  }),
  120_000,
)

test(
  'a clone of the database in the same server, and one that is loaded into another, are noticed; sending goes on when somebody says so',
  withFolder(async (folder) => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    const state = join(folder, 'state')
    const server = await startEmbedded({ dataDir: join(one, 'postgres'), durable: false })
    endings.push(server.stop)
    await migrate(server.url)
    const at = 'db.example:5432/lykta'
    for (const place of [state, join(folder, 'worker'), state]) expect(await look(place, server.url, at)).toBeNull()

    const clone = server.url.replace(/\/lykta$/, '/clone')
    await query(server.url.replace(/\/lykta$/, '/postgres'), 'CREATE DATABASE clone TEMPLATE lykta')
    expect(await look(join(folder, 'elsewhere'), clone, at)).toBe('another_database')

    const other = await startEmbedded({ dataDir: join(two, 'postgres'), durable: false })
    endings.push(other.stop)
    await migrate(other.url)
    // what a dump carries: the rows, in another cluster
    const [row] = await query<{ installation_id: string; system_identifier: string; database_oid: string }>(
      server.url,
      'SELECT * FROM installation',
    )
    await query(
      other.url,
      `INSERT INTO installation (installation_id, system_identifier, database_oid, database_address) VALUES ('${row?.installation_id}', '${row?.system_identifier}', ${row?.database_oid}, '${at}')`,
    )
    expect(await look(state, other.url, at)).toBe('another_database')
    expect(await onDatabase(other.url, sendingIsHeld)).toBe(true)
    await onDatabase(other.url, confirmInstallation)
    expect(await look(state, other.url, at)).toBeNull()
    expect(await onDatabase(other.url, sendingIsHeld)).toBe(false)
  }),
  120_000,
)
