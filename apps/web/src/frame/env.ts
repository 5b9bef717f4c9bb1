import type { Context } from '@lykta/core'
import type { User } from '@lykta/core/users'
import type { PageLanguage, Translate } from '@lykta/i18n'
import { Hono, type Context as HonoContext } from 'hono'

interface Visit {
  /** On behalf of whoever is signed in, else of a visitor. */
  ctx: Context
  t: Translate
  lang: PageLanguage
  /** Nothing is sent: this may be a copy of the database. */
  held: boolean
}

/** A page that anybody may open. */
export type OpenEnv = { Variables: Visit & { user: User | null } }
export type OpenContext = HonoContext<OpenEnv>

/** A page for those who are signed in. */
export type StaffEnv = { Variables: Visit & { user: User } }
export type StaffContext = HonoContext<StaffEnv>

/** Routes for those who are signed in: `app.tsx` mounts them behind `requireUser`. */
export const pages = (): Hono<StaffEnv> => new Hono<StaffEnv>()
