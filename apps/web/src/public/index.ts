import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import type { OpenEnv } from '../frame/index.ts'
import { archivePages } from './archive.tsx'
import { confirmPages } from './confirm.tsx'
import { joinPages } from './join/routes.tsx'
import { preferencePages } from './preferences.tsx'
import { shelfPages } from './shelf/routes.tsx'
import { signUpPages } from './sign-up.tsx'
import { unsubscribePages } from './unsubscribe.tsx'

/**
 * Pages for anybody: where the links in letters lead, signing up, and the letters and the material that are public. Looking changes nothing, for
 * mail scanners open every link; only a POST does. Whether a token is somebody's cannot be told from any answer.
 */
export const publicPages = (deps: WebDeps): Hono<OpenEnv> =>
  [
    unsubscribePages(deps),
    preferencePages(deps),
    confirmPages(deps),
    signUpPages(deps),
    joinPages(deps),
    archivePages(deps),
    shelfPages(deps),
  ].reduce((all, some) => all.route('/', some), new Hono<OpenEnv>())
