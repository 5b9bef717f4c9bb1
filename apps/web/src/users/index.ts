export { userPages } from './routes.tsx'
