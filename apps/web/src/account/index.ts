export { accountPages } from './account.tsx'
