export { createWeb } from './app.tsx'
export type { WebDeps } from './deps.ts'
export { neutralDoor } from './neutral-door.ts'
