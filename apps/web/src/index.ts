export { createWeb } from './app.tsx'
export type { WebDeps } from './deps.ts'
