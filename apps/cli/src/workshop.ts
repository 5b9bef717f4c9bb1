import { fileURLToPath } from 'node:url'
import type { Actor, Context } from '@lykta/core'
import { createQueue, type JobQueue } from '@lykta/jobs'
import { createComposer, createImapMailbox, createSendingInspector, createSmtpTransport, type ImapMailbox, readAtMost } from '@lykta/mail'
import { createPostPrinter } from '@lykta/print'
import type { Config } from './config.ts'
import { readDkimKeys } from './dkim-keys.ts'
import type { House } from './house.ts'

/** The MJML sources, from `src` and from `dist` alike. */
const templatesDir = fileURLToPath(new URL('../../../templates', import.meta.url))

/** What pages, API and worker have in common: the house with its queue, its letters and its way out. Closing it leaves the house open. */
export interface Workshop extends House {
  queue: JobQueue
  composer: ReturnType<typeof createComposer>
  printer: ReturnType<typeof createPostPrinter>
  transport: ReturnType<typeof createSmtpTransport>
  inspector: ReturnType<typeof createSendingInspector>
  baseUrl: string
  bounceAddress: string | undefined
  bounceMailbox: ImapMailbox | undefined
  ready(): Promise<{ database: boolean; queue: boolean }>
}

/** `apart`: letters are made in a process of their own. */
export function openWorkshop(house: House, config: Config, { apart = false }: { apart?: boolean } = {}): Workshop {
  const { db, log, clock, databaseUrl } = house
  const queue = createQueue(config.redisUrl ? { redisUrl: config.redisUrl } : { databaseUrl }, { timeZone: clock.timeZone, log })
  const composer = createComposer({ templatesDir, apart })
  const wayOut = { url: config.smtpUrl, dkimKeys: readDkimKeys(config) }
  const transport = createSmtpTransport(wayOut)
  const bounces = { bounceAddress: config.bounceAddress, readsBounces: config.bounceImapUrl !== undefined }
  const context = (actor: Actor): Context => ({ ...house.context(actor), jobs: queue.jobs })
  return {
    ...house,
    context,
    queue,
    composer,
    printer: createPostPrinter(),
    transport,
    inspector: createSendingInspector({ ...wayOut, ...bounces }),
    baseUrl: config.baseUrl,
    bounceAddress: config.bounceAddress,
    bounceMailbox: config.bounceImapUrl === undefined ? undefined : createImapMailbox({ url: config.bounceImapUrl, bytes: readAtMost }),
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
