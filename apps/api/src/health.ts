import { Hono } from 'hono'
import type { ApiDeps } from './deps.ts'

/** For whatever watches the process. `/healthz`: it lives. `/readyz`: it can do its work, and if not, what is missing. */
export const healthRoutes = ({ ready }: Pick<ApiDeps, 'ready'>) =>
  new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const parts = await ready()
      const isReady = parts.database && parts.queue
      return c.json({ status: isReady ? 'ok' : 'unavailable', ...parts }, isReady ? 200 : 503)
    })
