import { join } from 'node:path'
import { type Context, noJobs, systemClock } from '@lykta/core'
import { checkSending, type Finding, finding } from '@lykta/core/sending-check'
import { findEmbedded, openDatabase, pendingMigrations, startEmbedded } from '@lykta/db'
import { createQueue } from '@lykta/jobs'
import { createSendingInspector, type DkimKey } from '@lykta/mail'
import type { Config } from '../config.ts'
import { createLog } from '../log.ts'
import { openSecrets } from '../secret-key.ts'
import { explain } from '../words.ts'

const patienceMs = 8000

/** Database, queue, and with them the whole sending check. Uses the database of a running Lykta, else starts its own for the while. */
export async function checkHouse(config: Config, dkimKeys: DkimKey[]): Promise<Finding[]> {
  const log = createLog('silent')
  try {
    const server = await serverOf(config)
    try {
      const pending = await pendingMigrations(server.url)
      if (pending.length > 0) return [finding('database', '', 'migrations_pending', { params: { count: pending.length } })]
      const { db, close } = openDatabase(server.url, { log })
      try {
        const settings = await db.settings.findFirst({ select: { timeZone: true } })
        const clock = systemClock(settings?.timeZone ?? 'Europe/Stockholm')
        const actor = { kind: 'system', name: 'doctor' } as const
        const ctx: Context = { db, actor, clock, log, jobs: noJobs, secrets: await openSecrets(config) }
        const inspector = createSendingInspector({
          url: config.smtpUrl,
          dkimKeys,
          bounceAddress: config.bounceAddress,
          readsBounces: config.bounceImapUrl !== undefined,
        })
        const found = await Promise.all([checkQueue(config, server.url, ctx), checkSending(ctx, { inspector, baseUrl: config.baseUrl })])
        return [finding('database', '', 'database_ok'), ...found.flat()]
      } finally {
        await close()
      }
    } finally {
      await server.stop()
    }
  } catch (error) {
    const reason = explain(error)
    if (reason === undefined) throw error
    return [finding('database', '', 'database_bad', { params: { reason } })]
  }
}

async function serverOf({ databaseUrl, dataDir }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const leave = async () => undefined
  if (databaseUrl) return { url: databaseUrl, stop: leave }
  const folder = join(dataDir, 'postgres')
  const running = await findEmbedded(folder)
  return running ? { url: running.url, stop: leave } : startEmbedded({ dataDir: folder })
}

/** The queue waits for a store that is away for as long as it takes; a doctor does not. */
async function checkQueue({ redisUrl }: Config, databaseUrl: string, { clock, log }: Context): Promise<Finding[]> {
  const queue = createQueue(redisUrl ? { redisUrl } : { databaseUrl }, { timeZone: clock.timeZone, log })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const counts = queue.counts().then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([counts, late])
  clearTimeout(timer)
  // one that is away cannot be said goodbye to, and the process ends soon
  if (answered) await queue.close()
  return [finding('machine', '', answered ? 'queue_ok' : 'queue_bad')]
}
