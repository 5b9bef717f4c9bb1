export type { QueueStore } from './backend.ts'
export { contracts, type Handlers, type JobName, jobNames, type Payload, type QueueName, queueNames } from './contracts.ts'
export { createProcessor, jobLockMs, type Processor } from './processor.ts'
export { createQueue, type JobQueue, type QueueCounts } from './queue.ts'
