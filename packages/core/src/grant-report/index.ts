export { type GrantReport, grantReport } from './grant-report.ts'
export { type AgeBand, ageBands, type GrantTable, type PaymentGroup, paymentGroups, type Told } from './grant-tables.ts'
export { GrantReportInput } from './schemas.ts'
