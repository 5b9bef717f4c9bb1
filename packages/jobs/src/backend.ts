import {
  createPostgresBackend,
  createRedisBackend,
  type Processor,
  type Queue,
  type QueueOptions,
  type Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq'
import type { QueueName } from './contracts.ts'
import { connectRedis } from './redis.ts'

/** Where the queue lives: in the database, or in Redis (or Valkey) by any URL that `connectRedis` knows. */
export type QueueStore = { databaseUrl: string } | { redisUrl: string }

export type BullQueue = Pick<
  Queue<unknown, void, string>,
  | 'add'
  | 'close'
  | 'getJob'
  | 'getJobCounts'
  | 'getJobScheduler'
  | 'getJobSchedulers'
  | 'removeJobScheduler'
  | 'upsertJobScheduler'
  | 'waitUntilReady'
>
export type BullWorker = Pick<Worker<unknown, void, string>, 'close' | 'pause' | 'run' | 'waitUntilReady'>

type QueueSettings = Omit<QueueOptions, 'connection' | 'prefix'>
type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>

/** Opens BullMQ's queues and workers on one store, with their errors listened to: an `error` that nobody hears ends a Node process. */
export interface Backend {
  openQueue(name: QueueName, settings: QueueSettings): BullQueue
  openWorker(name: QueueName, processor: Processor<unknown, void, string>, settings: WorkerSettings): BullWorker
  close(): void
}

export const openBackend = (store: QueueStore, onError: (error: Error) => void): Backend =>
  'redisUrl' in store ? redisBackend(store.redisUrl, onError) : postgresBackend(store.databaseUrl, onError)

/** The tables stand in a schema of their own, which Prisma's migrations neither see nor touch. */
function postgresBackend(databaseUrl: string, onError: (error: Error) => void): Backend {
  const bull = withBackend(createPostgresBackend)
  // BullMQ checks a client out to migrate with and listens to no errors on it: one cut off then would end the process.
  const onConnect = (client: { on(event: 'error', listener: (error: Error) => void): unknown }) => void client.on('error', onError)
  // What a crash of the database takes from the last half second is only alarms: the sweep finds the work.
  const options = '-c synchronous_commit=off'
  const connection = (max: number) => ({ connectionString: databaseUrl, schema: 'queue', migrate: true, max, options, onConnect })
  return {
    openQueue: (name, settings) => new bull.Queue<unknown, void>(name, { ...settings, connection: connection(2) }).on('error', onError),
    openWorker: (name, processor, settings) =>
      new bull.Worker<unknown, void>(name, processor, { ...settings, connection: connection(4) }).on('error', onError),
    close: () => undefined,
  }
}

/** The braces make one hash slot of all keys: Redis Cluster needs it, and others do not mind. */
const prefix = '{lykta}'

function redisBackend(redisUrl: string, onError: (error: Error) => void): Backend {
  const bull = withBackend(createRedisBackend)
  const connection = connectRedis(redisUrl)
  connection.on('error', onError)
  return {
    openQueue: (name, settings) => new bull.Queue<unknown, void>(name, { ...settings, connection, prefix }).on('error', onError),
    openWorker: (name, processor, settings) =>
      new bull.Worker<unknown, void>(name, processor, { ...settings, connection, prefix }).on('error', onError),
    close: () => connection.disconnect(),
  }
}
