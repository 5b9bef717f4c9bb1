import { fileURLToPath } from 'node:url'
import type { Actor, Context } from '@lykta/core'
import { createQueue, type JobQueue } from '@lykta/jobs'
import { createComposer, createSmtpTransport } from '@lykta/mail'
import type { Config } from './config.ts'
import type { House } from './house.ts'

/** The MJML sources, from `src` and from `dist` alike. */
const templatesDir = fileURLToPath(new URL('../../../templates', import.meta.url))

/** What pages, API and worker have in common: the house with its queue, its letters and its way out. Closing it leaves the house open. */
export interface Workshop extends House {
  queue: JobQueue
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
