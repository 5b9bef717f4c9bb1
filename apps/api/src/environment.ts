import type { Context } from '@lykta/core'
import type { User } from '@lykta/core/users'
import type { ApiDeps } from './deps.ts'

/** What every handler finds in `c.var`. */
export interface ApiEnv {
  Variables: {
    deps: ApiDeps
    /** On behalf of whoever sent the request. */
    ctx: Context
    user: User | null
  }
}
