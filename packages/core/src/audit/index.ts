export * from './list-audit.ts'
export { audit } from './record.ts'
export * from './verify-audit.ts'
