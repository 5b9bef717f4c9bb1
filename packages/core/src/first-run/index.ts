export { firstRun } from './first-run.ts'
export { FirstRun } from './schemas.ts'
