export { installationPages } from './routes.tsx'
