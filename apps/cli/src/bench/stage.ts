import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Context } from '@lykta/core'
import { setUpSeries } from '@lykta/core/newsletters'
import { setUpAssociation } from '@lykta/core/settings'
import { temporaryFolder } from '@lykta/db'
import { readConfig } from '../config.ts'
import { openHouse } from '../house.ts'
import { createLog } from '../log.ts'
import { untilStopped } from '../until-stopped.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type MailSink, openMailSink } from './mail-sink.ts'
import { startRedis } from './redis.ts'

/** An association of its own to measure on: a durable database in a temporary folder, a queue, and a mail server that takes everything. */
export interface Stage {
  workshop: Workshop
  system: Context
  office: Context
  board: Context
  sink: MailSink
  /** Runs `lykta`. */
  command: string[]
  /** What a process of `lykta` needs to work on the same. */
  env: Record<string, string>
  close(): Promise<void>
}

interface StageOptions {
  redis: boolean
  /** Instead of the fastest one that there is. */
  sink?: MailSink
}

/** Measures on a stage, and clears it away in every case, also when the process is told to stop. */
export async function onStage(options: StageOptions, measure: (stage: Stage) => Promise<void>): Promise<void> {
  const stopped = untilStopped().then((signal) => {
    throw new Error(`stopped by ${signal}`)
  })
  const stage = await openStage(options)
  try {
    await Promise.race([measure(stage), stopped])
  } finally {
    await stage.close()
  }
}

async function openStage({ redis, sink: given }: StageOptions): Promise<Stage> {
  const command = [process.execPath, ...process.execArgv, process.argv[1] ?? '']
  // what is opened is closed in the reverse order, also when the next thing cannot be opened
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one()
  }
  try {
    const dataDir = await temporaryFolder('lykta-bench')
    closers.push(() => rm(dataDir, { recursive: true, force: true }))
    const sink = given ?? (await openMailSink(command))
    closers.push(sink.close)
    const store = redis ? await startRedis(dataDir) : undefined
    if (store) closers.push(store.close)
    const own = {
      LYKTA_DATA: dataDir,
      LYKTA_SECRET: randomBytes(32).toString('base64url'),
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
      ...(store && { REDIS_URL: store.url }),
    }
    const config = readConfig(own)
    const house = await openHouse(config, createLog(config.logLevel), { owner: true })
    closers.push(() => house.close())
    const workshop = openWorkshop(house, config)
    closers.push(() => workshop.close())
    const system = workshop.context({ kind: 'system', name: 'bench' })
    await setUpAssociation(system, { associationName: 'Kvinnojouren Lyktan' })
    await setUpSeries(system, { senderName: 'Kvinnojouren Lyktan', discreetName: 'Olivia', senderAddress: 'brev@lyktan.example' })
    return {
      workshop,
      system,
      office: workshop.context({ kind: 'user', userId: 'bench-office', roles: ['office'] }),
      board: workshop.context({ kind: 'user', userId: 'bench-board', roles: ['board', 'office'] }),
      sink,
      command,
      env: { ...own, DATABASE_URL: house.databaseUrl },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
