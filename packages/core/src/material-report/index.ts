export { type MaterialReport, materialReport } from './material-report.ts'
export { MaterialReportInput } from './schemas.ts'
export type { Totals } from './tallies.ts'
