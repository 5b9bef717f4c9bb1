import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { pages, type StaffEnv } from '../frame/index.ts'
import { applicationPages } from './applications/routes.tsx'
import { contactPages } from './contact/routes.tsx'
import { duplicatePages } from './duplicates/routes.tsx'
import { erasePages } from './erase/routes.tsx'
import { importPages } from './import/routes.tsx'
import { letterChoicePages } from './letters/routes.tsx'
import { listPages } from './list/routes.tsx'
import { memberPage } from './member/routes.tsx'
import { membershipPages } from './membership/routes.tsx'
import { newMemberPages } from './new/routes.tsx'
import { paymentPages } from './payments/routes.tsx'

/** Fixed addresses before `/members/:id`, which would take them for somebody. */
export const memberPages = (deps: Pick<WebDeps, 'baseUrl'>): Hono<StaffEnv> =>
  [
    listPages(),
    newMemberPages(),
    importPages(),
    duplicatePages(),
    applicationPages(deps),
    memberPage(),
    contactPages(),
    paymentPages(),
    membershipPages(),
    erasePages(),
    letterChoicePages(),
  ].reduce((all, some) => all.route('/', some), pages())
