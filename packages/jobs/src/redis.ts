import { DomainError } from '@lykta/core'
import { Cluster, Redis } from 'ioredis'

const form = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?#@]+)(?:\/(\d*))?(?:\?name=([^&#]+))?$/

export interface RedisAddress {
  kind: 'single' | 'sentinel' | 'cluster'
  nodes: { host: string; port: number }[]
  options: { username?: string; password?: string; db?: number; tls?: Record<string, never> }
  /** What the sentinels call the primary. */
  name?: string
}

/**
 * What a URL names:
 *
 * - `redis://user:password@host:6379/0`
 * - `redis+sentinel://user:password@host1:26379,host2:26379/0?name=primary`
 * - `redis+cluster://user:password@host1:6379,host2:6379`
 *
 * and each with `rediss` for TLS. Throws `redis_url_invalid`, which does not repeat the URL: it may hold a password.
 */
export function parseRedisUrl(url: string): RedisAddress {
  const [, scheme, kind = 'single', userinfo = '', hosts = '', db, name] = form.exec(url) ?? []
  if (kind !== 'single' && kind !== 'sentinel' && kind !== 'cluster') throw invalid()
  const nodes = hosts.split(',').map((host) => parseNode(host, kind === 'sentinel' ? 26379 : 6379))
  if ((kind === 'sentinel') !== (name !== undefined) || (kind === 'single' && nodes.length > 1)) throw invalid()
  const [username, password] = userinfo.split(':').map(decodeURIComponent)
  return {
    kind,
    nodes,
    options: {
      ...(username ? { username } : {}),
      ...(password ? { password } : {}),
      ...(db ? { db: Number(db) } : {}),
      ...(scheme === 'rediss' ? { tls: {} } : {}),
    },
    ...(name ? { name } : {}),
  }
}

/** `host`, `host:port` or `[::1]:port`. */
function parseNode(text: string, defaultPort: number): { host: string; port: number } {
  const [, six, plain, port = defaultPort] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d+))?$/.exec(text) ?? []
  const host = six ?? plain
  if (host === undefined) throw invalid()
  return { host, port: Number(port) }
}

const invalid = () => new DomainError('invalid', 'redis_url_invalid')

/** Connects, and keeps connecting for as long as it takes: commands wait for a server that is away, as BullMQ asks. */
export function connectRedis(url: string): Redis | Cluster {
  const { kind, nodes, options, name = '' } = parseRedisUrl(url)
  const patient = { ...options, maxRetriesPerRequest: null }
  if (kind === 'cluster') return new Cluster(nodes, { redisOptions: patient })
  if (kind === 'sentinel') return new Redis({ ...patient, sentinels: nodes, name })
  return new Redis({ ...patient, ...nodes[0] })
}
