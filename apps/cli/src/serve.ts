import { serve as listen, type ServerType } from '@hono/node-server'
import { createApi } from '@lykta/api'
import { DomainError } from '@lykta/core'
import { createAuth } from '@lykta/core/users'
import { createWeb, neutralDoor } from '@lykta/web'
import { Hono } from 'hono'
import { clientAddress } from './client-address.ts'
import type { Config } from './config.ts'
import type { Workshop } from './workshop.ts'

export interface HttpServer {
  port: number
  close(): Promise<void>
}

/** The API and the pages on one port. */
export async function serve(
  workshop: Workshop,
  { host, port, trustedProxies }: Pick<Config, 'host' | 'port' | 'trustedProxies'>,
): Promise<HttpServer> {
  const { db, log, secrets, baseUrl } = workshop
  const auth = createAuth({ db, log, secret: secrets.derive('login'), baseUrl })
  const deps = { ...workshop, auth, clientAddress: clientAddress(trustedProxies) }
  const app = new Hono().use(neutralDoor(deps)).route('/', createApi(deps)).route('/', createWeb(deps))
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = listen({ fetch: app.fetch, hostname: host, port }, () => resolve(starting))
    starting.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      reject(
        code === 'EADDRINUSE'
          ? new DomainError('unavailable', 'port_in_use', { params: { port } })
          : new DomainError('invalid', 'address_unusable', { params: { host, port, reason: code } }),
      ),
    )
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => closeServer(server),
  }
}

/** Answers what is under way, a second at most; a page that listens for news is told to come back later by the closing. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (!('closeAllConnections' in server)) return
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  })
}
