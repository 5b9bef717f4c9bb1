export { sendingCheckPages } from './routes.tsx'
