export { materialReportPages } from './routes.tsx'
