import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseError } from '../errors.ts'
import type { DatabaseLog } from '../log.ts'
import { noLog } from '../log.ts'
import { serverAccount } from './account.ts'
import { ensureCluster, removeUnfinished } from './cluster.ts'
import { folderFailure, folderFull } from './failure.ts'
import { clusterIn, locateFolder, passwordIn, prepareFolder } from './folder.ts'
import type { Running } from './launch.ts'
import { launch } from './launch.ts'
import { livePostmaster } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import type { ServerOptions } from './server.ts'

export interface EmbeddedOptions {
  /** The folder that holds the database. Made when it does not exist. */
  dataDir: string
  log?: DatabaseLog
  /** 0, the default, takes a free one. */
  port?: number
  /** False gives up the data at a power cut, for speed: for tests and nothing else. */
  durable?: boolean
}

export interface Embedded {
  /** Of the database `lykta`, as a user that owns it and may create others, and is no superuser. */
  url: string
  /** Where the data lie: not in `dataDir` when we are root and the server's account cannot enter that. */
  folder: string
  /** A fast shutdown, done within five seconds. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of our own. It stops when `stop` is called, and by itself when our process is gone. Whatever a kill
 * left behind (a lock, a server, a half-made cluster) is put right. When the server dies, it is started again.
 * @throws DatabaseError `data_folder_in_use` when another living process has the folder, and the other codes of the folder.
 */
export async function startEmbedded({ dataDir, log = noLog, port = 0, durable = true }: EmbeddedOptions): Promise<Embedded> {
  const located = await locateFolder(dataDir)
  const account = await serverAccount(clusterIn(located))
  const programs = await findPrograms(account)
  const folder = await prepareFolder(located, account)
  await ensureCluster(folder, programs, account, durable)
  const password = await readPassword(folder)
  const options = { folder, programs, account, port, durable, log }
  const running = await launch(options, password)
  await removeUnfinished(folder)
  await ensureDatabase(running, password)
  log.info({ folder, port: running.server.port }, 'embedded_database_started')
  return {
    url: urlOf(running.server.port, password),
    folder,
    stop: keepRunning(running, { ...options, port: running.server.port }, password),
  }
}

/** The address of the database in `dataDir` if a server runs on it now: for a command beside a running Lykta. */
export async function findEmbedded(dataDir: string): Promise<{ url: string } | undefined> {
  const folder = await locateFolder(dataDir)
  const live = await livePostmaster(clusterIn(folder))
  return live?.port === undefined ? undefined : { url: urlOf(live.port, await readPassword(folder)) }
}

/**
 * Whether the disk of `dataDir` is full, as the error that says so. To be asked when a connection was lost: a server that
 * has no room for its log ends in the middle of what it does, and clients hear nothing else.
 */
export async function embeddedFull(dataDir: string): Promise<DatabaseError | undefined> {
  return folderFull(await locateFolder(dataDir))
}

/** Starts the server again, on its port, whenever it dies (the system took its memory back, say). Returns what stops it. */
function keepRunning(first: Running, options: ServerOptions, password: string): () => Promise<void> {
  let running = first
  let stopped = false
  const halt = async () => {
    await running.owner.release()
    await running.server.stop()
  }
  const watch = async () => {
    for (;;) {
      const output = await running.server.exited
      if (stopped) return
      const { code, params } = await folderFailure(options.folder, output)
      options.log.error({ code, ...params }, 'embedded_database_died')
      await running.owner.release()
      await wait(1_000)
      running = await launch(options, password).catch(() => running)
      if (stopped) await halt()
    }
  }
  const watching = watch()
  return async () => {
    stopped = true
    await halt()
    await watching
  }
}

async function readPassword(folder: string): Promise<string> {
  return readFile(passwordIn(folder), 'utf8').catch(async (error: unknown) => {
    throw await folderFailure(folder, String(error), error)
  })
}

/** The user and the database that everything else works with. No superuser: as with a server that others run. */
async function ensureDatabase({ owner }: Running, password: string): Promise<void> {
  const roles = await owner.query("SELECT FROM pg_roles WHERE rolname = 'lykta'")
  if (roles.length === 0) await owner.query(`CREATE ROLE lykta LOGIN CREATEDB PASSWORD '${password}'`)
  const databases = await owner.query("SELECT FROM pg_database WHERE datname = 'lykta'")
  if (databases.length === 0) await owner.query('CREATE DATABASE lykta OWNER lykta')
}

const urlOf = (port: number, password: string): string => `postgresql://lykta:${password}@127.0.0.1:${port}/lykta`
