import { join } from 'node:path'
import { type Actor, type Clock, type Context, type Log, noJobs, type Secrets, systemClock } from '@lykta/core'
import { type DatabaseError, type DbClient, embeddedFull, findEmbedded, migrate, openDatabase, startEmbedded } from '@lykta/db'
import type { Config } from './config.ts'
import { openSecrets } from './secret-key.ts'

/** Everything that the parts are made of, opened in order and closed in the reverse one. */
export interface House {
  db: DbClient
  databaseUrl: string
  log: Log
  secrets: Secrets
  clock: Clock
  context(actor: Actor): Context
  /** Why a connection was lost, where it is that the disk is full. */
  full(): Promise<DatabaseError | undefined>
  close(): Promise<void>
}

/**
 * Opens the database (its own when no other is named) and brings it up to date. A command beside a running Lykta uses that
 * one's database; `owner` starts it and refuses when somebody else has.
 */
export async function openHouse(config: Config, log: Log, { owner = false }: { owner?: boolean } = {}): Promise<House> {
  const secrets = await openSecrets(config)
  const server = await databaseServer(config, log, owner)
  try {
    await migrate(server.url, { log })
    const { db, close } = openDatabase(server.url, { log })
    const clock = systemClock(await timeZone(db))
    return {
      db,
      databaseUrl: server.url,
      log,
      secrets,
      clock,
      full: async () => (config.databaseUrl ? undefined : embeddedFull(dataDirOf(config))),
      context: (actor) => ({ db, actor, clock, log, jobs: noJobs, secrets }),
      close: async () => {
        await close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function databaseServer(config: Config, log: Log, owner: boolean): Promise<{ url: string; stop(): Promise<void> }> {
  const leave = async () => undefined
  if (config.databaseUrl) return { url: config.databaseUrl, stop: leave }
  const dataDir = dataDirOf(config)
  const running = owner ? undefined : await findEmbedded(dataDir)
  return running ? { url: running.url, stop: leave } : startEmbedded({ dataDir, log })
}

const dataDirOf = ({ dataDir }: Config): string => join(dataDir, 'postgres')

async function timeZone(db: Context['db']): Promise<string> {
  const settings = await db.settings.findFirst({ select: { timeZone: true } })
  return settings?.timeZone ?? 'Europe/Stockholm'
}
