import type { WebDeps } from '../deps.ts'
import { pages } from '../frame/index.ts'
import { audiencePages } from './audience/routes.tsx'
import { listPages } from './list/routes.tsx'
import { leftOutPages } from './overview/left-out.tsx'
import { overviewPages } from './overview/routes.tsx'
import { postPages } from './post/routes.tsx'
import { deliveryPages } from './sending/deliveries.tsx'
import { reportPages } from './sending/report-page.tsx'
import { seriesPages } from './series/routes.tsx'
import { letterSettings } from './settings/routes.tsx'
import { previewRoutes } from './write/preview-routes.ts'
import { writePages } from './write/routes.tsx'

/** Letters: the list, writing, checking, approving, sending, and the series they belong to. */
export const newsletterPages = (deps: WebDeps) =>
  pages()
    .route('/', listPages(deps))
    .route('/', writePages(deps))
    .route('/', previewRoutes(deps))
    .route('/', overviewPages(deps))
    .route('/', deliveryPages())
    .route('/', postPages(deps))
    .route('/', reportPages())
    .route('/', audiencePages())
    .route('/', letterSettings(deps))
    .route('/', leftOutPages())
    .route('/', seriesPages())
