import { fileURLToPath } from 'node:url'
import { type Actor, type Clock, type Context, type Log, noJobs, type Secrets, systemClock } from '@lykta/core'
import { type Auth, createAuth } from '@lykta/core/users'
import { type DbClient, findEmbedded, migrate, openDatabase, startEmbedded } from '@lykta/db'
import { createQueue, type JobQueue } from '@lykta/jobs'
import { createComposer, createSmtpTransport } from '@lykta/mail'
import type { Config } from './config.ts'
import { openSecrets } from './secret-key.ts'

/** The MJML sources, from `src` and from `dist` alike. */
const templatesDir = fileURLToPath(new URL('../../../templates', import.meta.url))

/** Everything that the parts are made of, opened in order and closed in the reverse one. */
export interface House {
  db: DbClient
  databaseUrl: string
  log: Log
  secrets: Secrets
  clock: Clock
  context(actor: Actor): Context
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
  const dataDir = `${config.dataDir}/postgres`
  const running = owner ? undefined : await findEmbedded(dataDir)
  return running ? { url: running.url, stop: leave } : startEmbedded({ dataDir, log })
}

async function timeZone(db: Context['db']): Promise<string> {
  const settings = await db.settings.findFirst({ select: { timeZone: true } })
  return settings?.timeZone ?? 'Europe/Stockholm'
}

/** What pages, API and worker have in common: the house with its queue, its letters and its way out. Closing it leaves the house open. */
export interface Workshop extends House {
  queue: JobQueue
  auth: Auth
  composer: ReturnType<typeof createComposer>
  transport: ReturnType<typeof createSmtpTransport>
  baseUrl: string
  ready(): Promise<{ database: boolean; queue: boolean }>
}

export function openWorkshop(house: House, config: Config): Workshop {
  const { db, log, clock, databaseUrl } = house
  const queue = createQueue(config.redisUrl ? { redisUrl: config.redisUrl } : { databaseUrl }, { timeZone: clock.timeZone, log })
  const composer = createComposer({ templatesDir })
  const transport = createSmtpTransport({ url: config.smtpUrl })
  const context = (actor: Actor): Context => ({ ...house.context(actor), jobs: queue.jobs })
  return {
    ...house,
    context,
    queue,
    composer,
    transport,
    baseUrl: config.baseUrl,
    auth: createAuth({ db, log, secret: house.secrets.derive('login'), baseUrl: config.baseUrl }),
    ready: async () => ({
      database: await answers(db.$queryRaw`SELECT 1`),
      queue: await answers(queue.counts()),
    }),
    close: async () => {
      await transport.close()
      await queue.close()
    },
  }
}

const answers = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )
