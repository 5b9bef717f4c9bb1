export { dashboardPages } from './routes.tsx'
