import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../frame/index.ts'
import { holderPages } from './holders/routes.tsx'
import { recordPages } from './ledger/record-routes.tsx'
import { ledgerPages } from './ledger/routes.tsx'
import { orderPages } from './orders/routes.tsx'
import { reorderPages } from './reorder/routes.tsx'

export const stockPages = (): Hono<StaffEnv> =>
  [ledgerPages(), recordPages(), holderPages(), reorderPages(), orderPages()].reduce((all, some) => all.route('/', some), pages())
