import { DomainError, type Jobs, type Log } from '@lykta/core'
import { type Backend, type BullQueue, openBackend, type QueueStore } from './backend.ts'
import { contracts, type JobName, type Payload, type QueueName, queueNames } from './contracts.ts'
import { errorFacts, storeErrorLog } from './error-facts.ts'
import { openUntilReady, within } from './patience.ts'
import { keepSchedules } from './schedules.ts'

const states = ['waiting', 'active', 'delayed', 'failed'] as const
export type QueueCounts = Record<(typeof states)[number], number>

export interface JobQueue {
  /** What core's verbs see. */
  jobs: Jobs
  /** Sets, corrects and removes the schedules as the contracts say. Safe to repeat, by several processes at once too. */
  schedule(): Promise<void>
  /** Jobs by queue and state. Throws `queue_unavailable` when the store does not answer. */
  counts(): Promise<Record<QueueName, QueueCounts>>
  close(): Promise<void>
  /** For `createProcessor`. */
  backend: Backend
}

/** How long a caller waits for a store that does not answer. */
const patienceMs = 2000

/** `slices` is how many workers share one newsletter. */
export function createQueue(store: QueueStore, { timeZone, log, slices = 2 }: { timeZone: string; log: Log; slices?: number }): JobQueue {
  const backend = openBackend(store, storeErrorLog(log))
  const stop = new AbortController()
  const open = (name: QueueName) => {
    const opened = openUntilReady(() => backend.openQueue(name, { streams: { events: { maxLen: 1000 } } }), stop.signal)
    // Whoever uses the queue hears of it; a queue that is closed before it opened has no user.
    opened.catch(() => undefined)
    return opened
  }
  const opened: Record<QueueName, Promise<BullQueue>> = { letters: open('letters'), chores: open('chores') }

  async function add<Name extends JobName>(name: Name, payload: Payload<Name>, deduplicationId: string): Promise<void> {
    const queue = await opened[contracts[name].queue]
    // While a job waits, more of the same add nothing; while one runs, one more is kept for when it ends.
    await queue.add(name, payload, { ...contracts[name].options, deduplication: { id: deduplicationId, keepLastIfActive: true } })
  }

  async function wakeSlices(newsletterId: string): Promise<void> {
    for (let slice = 0; slice < slices; slice++) {
      await add('newsletter.deliver', { newsletterId, slice }, `newsletter.deliver.${newsletterId}.${slice}`)
    }
  }

  /** Never throws: the row is already as it should be, and the sweep wakes what was not woken. */
  const woken = (what: string, ids: Record<string, string>, adding: Promise<void>): Promise<void> =>
    within(patienceMs, adding).catch((error) => log.warn({ ...ids, ...errorFacts(error) }, `${what} not woken, the sweep will`))

  const countsOf = async (name: QueueName) => {
    const counts = await (await opened[name]).getJobCounts(...states)
    // The keys are `states`, each once.
    return Object.fromEntries(states.map((state) => [state, counts[state] ?? 0])) as QueueCounts
  }

  return {
    backend,
    jobs: {
      wakeNewsletter: (newsletterId) => woken('newsletter', { newsletterId }, wakeSlices(newsletterId)),
      wakeConfirmation: (requestId) =>
        woken('confirmation', { requestId }, add('subscription.confirm', { requestId }, `subscription.confirm.${requestId}`)),
      wakeApplication: (applicationId) =>
        woken('application', { applicationId }, add('application.confirm', { applicationId }, `application.confirm.${applicationId}`)),
      wakeImport: (importId) => woken('import', { importId }, add('members.import', { importId }, `members.import.${importId}`)),
      wakeNotices: () => woken('notices', {}, add('notices.send', {}, 'notices.send')),
    },
    async schedule() {
      for (const name of queueNames)
        await within(
          patienceMs,
          opened[name].then((queue) => keepSchedules(queue, name, timeZone)),
        )
    },
    async counts() {
      const counted = within(patienceMs, Promise.all([countsOf('letters'), countsOf('chores')]))
      const [letters, chores] = await counted.catch((cause) => {
        throw new DomainError('unavailable', 'queue_unavailable', { cause })
      })
      return { letters, chores }
    },
    async close() {
      stop.abort()
      for (const name of queueNames) {
        const queue = await opened[name].catch(() => undefined)
        await queue?.close()
      }
      backend.close()
    },
  }
}
