export { settingsPages } from './routes.tsx'
