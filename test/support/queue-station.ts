import type { Log } from '@lykta/core'
import { createProcessor, createQueue, type Handlers, type JobQueue, type Processor, type QueueStore } from '@lykta/jobs'

/** A log that is kept, to be looked at. */
export function keptLog(): Log & { lines: { facts: Record<string, unknown>; message: string }[] } {
  const lines: { facts: Record<string, unknown>; message: string }[] = []
  const keep = (facts: Record<string, unknown>, message: string) => lines.push({ facts, message })
  return { lines, info: keep, warn: keep, error: keep }
}

export const idle: Handlers = {
  'newsletter.deliver': async () => undefined,
  'newsletter.sweep': async () => undefined,
  'notices.send': async () => undefined,
  'fees.remind': async () => undefined,
  'bounces.read': async () => undefined,
  'subscription.confirm': async () => undefined,
  'application.confirm': async () => undefined,
  'goals.snapshot': async () => undefined,
  'memberships.cover_free': async () => undefined,
  'merges.forget': async () => undefined,
  'series.remind': async () => undefined,
  'meetings.remind': async () => undefined,
  'stock.remind': async () => undefined,
  'members.import': async () => undefined,
  'members.import_sweep': async () => undefined,
}

/** Short enough for a test to see a dead worker's job come back, and schedules wound again. */
export const quick = { lockMs: 1000, stalledMs: 500, windMs: 200 }

/** Queues and processors of one test, and how to end them all. */
export function station(store: QueueStore) {
  const log = keptLog()
  const queues: JobQueue[] = []
  const processors: Processor[] = []
  return {
    log,
    queue(slices = 1): JobQueue {
      const queue = createQueue(store, { timeZone: 'Europe/Stockholm', log, slices })
      queues.push(queue)
      return queue
    },
    work(queue: JobQueue, handlers: Partial<Handlers>): Processor {
      const processor = createProcessor(queue, { ...idle, ...handlers }, { log, timing: quick })
      processors.push(processor)
      return processor
    },
    async close() {
      for (const processor of processors) await processor.close({ graceMs: 0 })
      for (const queue of queues) await queue.close()
    },
  }
}
