import type { Hono } from 'hono'
import { pages, type StaffEnv } from '../../frame/index.ts'
import { endingPages } from './ending-routes.tsx'
import { writingPages } from './writing-routes.tsx'

export const editionPages = (): Hono<StaffEnv> => pages().route('/', writingPages()).route('/', endingPages())
