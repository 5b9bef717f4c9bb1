import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listSeries, type NewsletterStatus, newsletterStatus, updateSeries } from '@lykta/core/newsletters'
import { migrate, openDatabase, startEmbedded } from '@lykta/db'
import { createQueue, type QueueStore } from '@lykta/jobs'
import type { TestContext } from '../support/context.ts'
import { crowd, inRealTime } from '../support/crowd.ts'
import { serverPid } from '../support/embedded.ts'
import { association, startedLetter } from '../support/letters.ts'
import { type Lykta, lykta, until } from '../support/lykta.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import type { SmtpRecorder } from '../support/smtp.ts'
import type { Mishap } from './books.ts'

/** A letter on its way by workers in processes of their own, and what can be done to them. */
export interface Trial {
  ctx: TestContext
  newsletterId: string
  letters: number
  smtp: SmtpRecorder
  /** A number from 0 to 1, by the run's seed. */
  random(): number
  /** Starts one more worker. */
  worker(env?: Record<string, string>): Lykta
  workers: Lykta[]
  /** SIGKILL. */
  kill(worker: Lykta): Promise<void>
  /** SIGTERM; fails unless it ends in order. */
  stop(worker: Lykta): Promise<void>
  kills: Mishap[]
  /** Undefined while the database is away. */
  status(): Promise<NewsletterStatus | undefined>
  /** What the sweep does each minute. */
  wake(): Promise<void>
  /** Waits until so many messages have been taken, those included that may have been and never will be with `hold`. */
  taken(count: number): Promise<void>
  /** Waits until the letter has been sent or cancelled. */
  ended(): Promise<void>
  redis: TestRedis | undefined
  databaseUrl: string
  /** The process of a database that is the trial's own. */
  postmaster(): Promise<number>
}

export interface TrialOptions {
  backend: 'PostgreSQL' | 'Redis'
  letters: number
  uncertain: 'resend' | 'hold'
  /** A database server of the trial's own, which can be killed. */
  ownDatabase: boolean
  /** How long what a killed worker had in hand stays so; Lykta's own value unless told. */
  leaseSeconds: number | undefined
}

export async function withTrial(
  given: TestContext,
  url: string,
  folder: string,
  smtp: SmtpRecorder,
  random: () => number,
  { backend, letters, uncertain, ownDatabase, leaseSeconds }: TrialOptions,
  run: (trial: Trial) => Promise<void>,
): Promise<void> {
  const database = ownDatabase ? await databaseIn(folder) : { url, db: given.db, postmaster: noPostmaster, close: async () => undefined }
  const redis = backend === 'Redis' ? await startRedis() : undefined
  const store: QueueStore = redis ? { redisUrl: `redis://127.0.0.1:${redis.port}` } : { databaseUrl: database.url }
  const ctx = inRealTime({ ...given, db: database.db })
  const queue = createQueue(store, { timeZone: ctx.clock.timeZone, log: ctx.log })
  const workers: Lykta[] = []
  const kills: Mishap[] = []
  const env = {
    DATABASE_URL: database.url,
    ...('redisUrl' in store && { REDIS_URL: store.redisUrl }),
    SMTP_URL: smtp.url,
    LYKTA_DATA: folder,
    LYKTA_SECRET: Buffer.alloc(32, 1).toString('base64url'),
    ...(leaseSeconds !== undefined && { LYKTA_LEASE_SECONDS: String(leaseSeconds) }),
    LOG_LEVEL: 'warn',
  }
  const forget = (worker: Lykta) => {
    const place = workers.indexOf(worker)
    // one that was stopped before is not there any more
    if (place >= 0) workers.splice(place, 1)
  }
  const status = (newsletterId: string) => newsletterStatus(ctx, { newsletterId }).catch(() => undefined)
  const held = async (newsletterId: string) => (uncertain === 'hold' ? ((await status(newsletterId))?.counts.uncertain ?? 0) : 0)
  try {
    await association(ctx)
    for (const { id: seriesId } of await listSeries(ctx)) await updateSeries(ctx, { seriesId, uncertain })
    await crowd(ctx, letters)
    const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
    await run({
      ctx,
      newsletterId,
      letters,
      smtp,
      random,
      worker(more = {}) {
        const worker = lykta(['worker'], { ...env, ...more })
        workers.push(worker)
        return worker
      },
      workers,
      async kill(worker) {
        forget(worker)
        kills.push(Date.now())
        await worker.kill()
      },
      async stop(worker) {
        forget(worker)
        worker.process.kill('SIGTERM')
        const code = await Promise.race([worker.ended, wait(patienceMs, 'still running', { ref: false })])
        // one that has only begun to load its program ends as any program does
        if (code !== 0 && code !== 'SIGTERM') throw new Error(`a worker that was told to stop ended with ${code}: ${worker.log()}`)
      },
      kills,
      status: () => status(newsletterId),
      wake: () => queue.jobs.wakeNewsletter(newsletterId),
      taken: (count) => until(`${count} are taken`, async () => smtp.accepted.length + (await held(newsletterId)) >= count, longestMs),
      ended: () => until('the letter has ended', async () => /sent|cancelled/.test((await status(newsletterId))?.state ?? ''), longestMs),
      redis,
      databaseUrl: database.url,
      postmaster: database.postmaster,
    })
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()))
    await queue.close()
    await redis?.stop()
    await database.close()
  }
}

/** Longer than any letter takes that still goes on. */
const longestMs = 10 * 60_000

/** Docker gives ten seconds. */
const patienceMs = 10_000

const noPostmaster = () => Promise.reject(new Error('the database is not the trial’s own'))

async function databaseIn(folder: string) {
  const dataDir = join(folder, 'postgres')
  const server = await startEmbedded({ dataDir })
  await migrate(server.url)
  const { db, close } = openDatabase(server.url)
  return {
    url: server.url,
    db,
    postmaster: () => serverPid(dataDir),
    close: async () => {
      await close()
      await server.stop()
    },
  }
}
