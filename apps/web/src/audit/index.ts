export { auditPages } from './routes.tsx'
export { samplePages } from './sample/routes.tsx'
