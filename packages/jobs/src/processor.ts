import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@lykta/core'
import { type Job, UnrecoverableError, WaitingError } from 'bullmq'
import type { BullWorker } from './backend.ts'
import { contracts, type Handlers, type JobName, jobNames, type QueueName, queueNames } from './contracts.ts'
import { errorFacts, withoutMessage } from './error-facts.ts'
import { openUntilReady } from './patience.ts'
import type { JobQueue } from './queue.ts'

export interface Processor {
  /** Takes no more jobs, tells the running ones to stop, waits for them `graceMs` at most, then lets go of them. */
  close(options: { graceMs: number }): Promise<void>
}

/** How long a job of a worker that died stays its own; short, for a job that runs twice at once does no harm. */
export const jobLockMs = 10_000

/**
 * `stalledMs`: how often jobs of workers that died are looked for. `windMs`: how often the schedules are looked after, so that
 * a Redis that lost its data ticks again by itself.
 */
const usual = { lockMs: jobLockMs, stalledMs: jobLockMs, windMs: 60_000 }

/** Starts the workers of this process and keeps the schedules. `concurrency` is the letters' jobs at a time. */
export function createProcessor(
  queue: JobQueue,
  handlers: Handlers,
  { concurrency = 4, log, timing: given = {} }: { concurrency?: number; log: Log; timing?: Partial<typeof usual> },
): Processor {
  const timing = { ...usual, ...given }
  const stop = new AbortController()
  const running = new Set<Promise<void>>()
  const concurrencies: Record<QueueName, number> = { letters: concurrency, chores: 2 }

  const process = async (job: Job<unknown, void>, token?: string): Promise<void> => {
    if (stop.signal.aborted) {
      await job.moveToWait(token)
      throw new WaitingError()
    }
    const run = runJob(job, handlers, stop.signal, log)
    running.add(run)
    await run.finally(() => running.delete(run))
  }

  const open = (name: QueueName): BullWorker =>
    queue.backend.openWorker(name, process, {
      autorun: false,
      concurrency: concurrencies[name],
      lockDuration: timing.lockMs,
      stalledInterval: timing.stalledMs,
      // A job is run again after so many deaths of its worker; then it is kept as failed.
      maxStalledCount: 3,
      // How long a worker rests when the store refuses it; BullMQ's 15 seconds would also hold up the closing.
      runRetryDelay: 1000,
    })
  const workers = queueNames.map(async (name) => {
    const worker = await openUntilReady(() => open(name), stop.signal)
    worker.run().catch((error) => log.error({ queue: name, ...errorFacts(error) }, 'worker stopped'))
    return worker
  })
  for (const worker of workers) worker.catch(() => undefined)

  const wind = () => queue.schedule().catch((error) => log.warn(errorFacts(error), 'schedules not kept'))
  let wound = wind()
  const winding = setInterval(() => {
    wound = wind()
  }, timing.windMs)

  return {
    async close({ graceMs }) {
      clearInterval(winding)
      stop.abort()
      const opened = (await Promise.allSettled(workers)).flatMap((worker) => (worker.status === 'fulfilled' ? [worker.value] : []))
      for (const worker of opened) await worker.pause(true)
      await atMost(graceMs, Promise.allSettled(running))
      if (running.size > 0) log.warn({ jobs: running.size }, 'jobs did not stop in time and will run again')
      await atMost(farewellMs, Promise.all([wound, ...opened.map((worker) => worker.close(running.size > 0))]))
    },
  }
}

/** How long the last words to a store that does not answer may take. A job whose outcome does not reach it runs again. */
const farewellMs = 2000

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  await Promise.race([work, sleep(ms, undefined, { signal: done.signal })]).finally(() => done.abort())
}

async function runJob(job: Job<unknown, void>, handlers: Handlers, signal: AbortSignal, log: Log): Promise<void> {
  const name = jobNames.find((known) => known === job.name)
  if (!name) throw new UnrecoverableError('unknown_job')
  try {
    await handle(name, job.data, handlers, signal)
  } catch (error) {
    log.error({ job: name, jobId: job.id, attempt: job.attemptsMade + 1, ...errorFacts(error) }, 'job failed')
    throw error instanceof UnrecoverableError ? error : withoutMessage(error)
  }
}

async function handle<Name extends JobName>(name: Name, data: unknown, handlers: Handlers, signal: AbortSignal): Promise<void> {
  const payload = contracts[name].payload.safeParse(data)
  if (!payload.success) throw new UnrecoverableError('invalid_payload')
  await handlers[name](payload.data, signal)
}
