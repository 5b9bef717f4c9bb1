export { createWorkers, type WorkerDeps } from './create-workers.ts'
