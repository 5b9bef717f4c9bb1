export { boardPages } from './routes.tsx'
