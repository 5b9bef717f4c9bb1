export { roundPages } from './routes.tsx'
