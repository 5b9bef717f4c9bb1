import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../frame/index.ts'
import { placeImportPages } from './import/routes.tsx'
import { placeListPages } from './list/routes.tsx'
import { mergePages } from './merge/routes.tsx'
import { placePages } from './place/routes.tsx'

/** The list and the import come first: the routes of one place would take their paths for an id. */
export const placesPages = (): Hono<StaffEnv> =>
  [placeListPages(), placeImportPages(), placePages(), mergePages()].reduce((all, some) => all.route('/', some), pages())
