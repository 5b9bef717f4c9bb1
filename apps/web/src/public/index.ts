export { publicPages } from './routes.tsx'
