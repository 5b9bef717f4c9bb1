export type { Mending } from './mendings.ts'
export * from './newsletter-report.ts'
export { type Rejection, rejectionOf } from './rejection.ts'
export { reportCsv } from './report-csv.ts'
