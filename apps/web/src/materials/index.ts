import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../frame/index.ts'
import { editionPages } from './edition/routes.tsx'
import { factPages } from './facts/routes.tsx'
import { overviewPages } from './overview/routes.tsx'
import { recallPages } from './recall/routes.tsx'

export { MaterialTabs } from './section-tabs.tsx'
export { editionName } from './words.ts'

export const materialPages = (): Hono<StaffEnv> =>
  [overviewPages(), factPages(), editionPages(), recallPages()].reduce((all, some) => all.route('/', some), pages())
