export { exportMembers, type MemberExport } from './export-members.ts'
export { ExportFilter, ExportMembers, exportFormats } from './schemas.ts'
