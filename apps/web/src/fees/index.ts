import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { pages, type StaffEnv } from '../frame/index.ts'
import { claimPages } from './claim/routes.tsx'
import { feeLetterPages } from './letters/routes.tsx'
import { makePages } from './make/routes.tsx'
import { overviewPages } from './overview/routes.tsx'

export const feePages = (deps: WebDeps): Hono<StaffEnv> =>
  [overviewPages(), makePages(), feeLetterPages(deps), claimPages(deps)].reduce((all, some) => all.route('/', some), pages())
