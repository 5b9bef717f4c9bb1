import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../frame/index.ts'
import { loggingPages } from './routes.tsx'
import { visitPages } from './visits/routes.tsx'

export const logPages = (): Hono<StaffEnv> => pages().route('/', loggingPages()).route('/', visitPages())
