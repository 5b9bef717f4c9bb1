import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { pages, type StaffEnv } from '../frame/index.ts'
import { listPages } from './list/routes.tsx'
import { publicationPages } from './publication/routes.tsx'
import { requestPages } from './requests/routes.tsx'
import { sharesPages } from './shares/routes.tsx'

/** The requests first: their address would else be taken for a publication's. */
export const publicationsPages = (deps: WebDeps): Hono<StaffEnv> =>
  [listPages(deps), requestPages(), publicationPages(), sharesPages()].reduce((all, some) => all.route('/', some), pages())
