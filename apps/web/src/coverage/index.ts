export { coveragePages } from './routes.tsx'
