export { createApi } from './create-api.ts'
export type { ApiDeps } from './deps.ts'
export type { ApiEnv } from './environment.ts'
export { openapiDocument } from './openapi.ts'
