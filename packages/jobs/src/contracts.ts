import type { DefaultJobOptions } from 'bullmq'
import { z } from 'zod'

/** Two queues, so that what the clock asks for never waits behind letters that take minutes to send. */
export const queueNames = ['letters', 'chores'] as const
export type QueueName = (typeof queueNames)[number]

/** What a job is: where it waits, what it carries (ids only), how it is retried and kept, and when the clock adds it. */
interface Contract<Payload> {
  queue: QueueName
  payload: z.ZodType<Payload>
  options: DefaultJobOptions
  /** Cron, minute first, in the association's time zone. */
  pattern?: string
}

const contract = <Payload>(of: Contract<Payload>): Contract<Payload> => of

const kept = { removeOnComplete: { count: 200 }, removeOnFail: { age: 7 * 24 * 3600, count: 1000 } } satisfies DefaultJobOptions

/** Tried again for two hours; after that its next time comes. */
const patient = { ...kept, attempts: 8, backoff: { type: 'exponential', delay: 60_000 } } satisfies DefaultJobOptions

const table = {
  /** Sends what the newsletter has to send. A slice is one worker's share of the same letter: it claims rows like the others do. */
  'newsletter.deliver': contract({
    queue: 'letters',
    payload: z.strictObject({ newsletterId: z.string().min(1), slice: z.int().min(0) }),
    // Short: after the last attempt the sweep, not the queue, decides when to look again.
    options: { ...kept, attempts: 4, backoff: { type: 'exponential', delay: 500 } },
  }),
  /** Wakes the newsletters that stand still, and what waits beside them. */
  'newsletter.sweep': contract({ queue: 'chores', payload: z.strictObject({}), options: { ...kept, attempts: 1 }, pattern: '* * * * *' }),
  /** Sends the notices that wait, each to one person. The sweep wakes it too. */
  'notices.send': contract({ queue: 'letters', payload: z.strictObject({}), options: { ...kept, attempts: 1 } }),
  /** Reads the letters that came back. What fails is tried at its next time. */
  'bounces.read': contract({ queue: 'chores', payload: z.strictObject({}), options: { ...kept, attempts: 1 }, pattern: '*/3 * * * *' }),
  /** Sends the mail that asks somebody to confirm that she wants letters. What does not leave now the sweep finds again. */
  'subscription.confirm': contract({
    queue: 'chores',
    payload: z.strictObject({ requestId: z.string().min(1) }),
    options: { ...kept, attempts: 1 },
  }),
  /** The same for somebody who wants to become a member. */
  'application.confirm': contract({
    queue: 'chores',
    payload: z.strictObject({ applicationId: z.string().min(1) }),
    options: { ...kept, attempts: 1 },
  }),
  /** Goes through a members file. A worker that stops leaves it whole, and the sweep finds it. */
  'members.import': contract({
    queue: 'chores',
    payload: z.strictObject({ importId: z.string().min(1) }),
    options: { ...kept, attempts: 1 },
  }),
  /** Wakes files that stand still, and throws old ones away. */
  'members.import_sweep': contract({
    queue: 'chores',
    payload: z.strictObject({}),
    options: { ...kept, attempts: 1 },
    pattern: '*/5 * * * *',
  }),
  /** Freezes the counts of every month and year that has ended and has no snapshot yet. */
  'goals.snapshot': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '5 0 * * *' }),
  /** Covers whoever is in a class without a fee and not covered; before the month is frozen. */
  'memberships.cover_free': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '1 0 * * *' }),
  /** Forgets what is kept for undoing merges, once their day is over. */
  'merges.forget': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '20 * * * *' }),
  /** Owes whoever has not paid the reminder whose day has come. */
  'fees.remind': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '30 6 * * *' }),
  /** Tells office and board which series has a letter due. */
  'series.remind': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '0 7 * * *' }),
  /** Tells the board which meeting has a notice due. */
  'meetings.remind': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '5 7 * * *' }),
  /** Tells office and board which material has to be printed again. */
  'stock.remind': contract({ queue: 'chores', payload: z.strictObject({}), options: patient, pattern: '10 7 * * *' }),
}

export type JobName = keyof typeof table
export type Payload<Name extends JobName> = z.output<(typeof table)[Name]['payload']>

/** The one table that both the producer and the worker follow. */
export const contracts: { [Name in JobName]: Contract<Payload<Name>> } = table

// `Object.keys` says string; the table has these keys and no others.
export const jobNames = Object.keys(table) as JobName[]

/** What a worker does for each job. `signal` says that the process wants to stop: finish the step at hand and return. */
export type Handlers = { [Name in JobName]: (payload: Payload<Name>, signal: AbortSignal) => Promise<void> }
