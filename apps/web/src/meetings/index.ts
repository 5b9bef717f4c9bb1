import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { pages, type StaffEnv } from '../frame/index.ts'
import { doorPages } from './door/routes.tsx'
import { listNamePages } from './list-name/routes.tsx'
import { noticePages } from './notice/routes.tsx'
import { overviewPages } from './overview/routes.tsx'
import { voterPages } from './voters/routes.tsx'

export const meetingPages = (deps: WebDeps): Hono<StaffEnv> =>
  [overviewPages(), noticePages(deps), voterPages(deps), doorPages(), listNamePages()].reduce((all, some) => all.route('/', some), pages())
