import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** What the HTTP server of Node hands on with a request. */
const Bindings = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/** The address at the other end of the connection; behind a proxy it is the proxy's. Headers are not believed: anybody can send one. */
export function clientAddress(c: Context): string {
  const found = Bindings.safeParse(c.env)
  return found.success ? found.data.incoming.socket.remoteAddress : 'unknown'
}
