import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../frame/index.ts'
import { bankFilePages } from './import/routes.tsx'
import { listPages } from './list/routes.tsx'
import { paymentPages } from './payment/routes.tsx'

/** Fixed addresses before `/fees/payments/:id`, which would take them for a payment. */
export const moneyPages = (): Hono<StaffEnv> =>
  [listPages(), bankFilePages(), paymentPages()].reduce((all, some) => all.route('/', some), pages())
