import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a request came from. Each proxy adds the address that called it to the right end of X-Forwarded-For; what stands
 * further to the left than our own proxies have written, anybody may have sent. Without a proxy, or where it wrote no
 * address, it is the other end of the connection.
 */
export const clientAddress =
  (trustedProxies: number) =>
  (c: Context): string => {
    const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
    const claimed = trustedProxies > 0 ? (forwarded.at(-trustedProxies)?.trim() ?? '') : ''
    return isIP(claimed) ? claimed : (getConnInfo(c).remote.address ?? 'unknown')
  }
