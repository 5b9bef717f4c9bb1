import { describe, expect, test, vi } from 'vitest'
import { station } from '../../../test/support/queue-station.ts'
import { redisMissing, startRedis, startSentinel } from '../../../test/support/redis.ts'
import { contracts } from './contracts.ts'
import { parseRedisUrl } from './redis.ts'

/** How many of the contracts the clock adds. */
const scheduled = Object.values(contracts).filter(({ pattern }) => pattern !== undefined).length

describe('a Redis URL', () => {
  test.each([
    ['redis://127.0.0.1', { kind: 'single', nodes: [{ host: '127.0.0.1', port: 6379 }], options: {} }],
    [
      'rediss://:p%40ss@cache.example:6380/2',
      { kind: 'single', nodes: [{ host: 'cache.example', port: 6380 }], options: { password: 'p@ss', db: 2, tls: {} } },
    ],
    ['redis://[::1]:7000/', { kind: 'single', nodes: [{ host: '::1', port: 7000 }], options: {} }],
    [
      'redis+sentinel://lykta:word@one.example,two.example:26380/1?name=primary',
      {
        kind: 'sentinel',
        nodes: [
          { host: 'one.example', port: 26379 },
          { host: 'two.example', port: 26380 },
        ],
        options: { username: 'lykta', password: 'word', db: 1 },
        name: 'primary',
      },
    ],
    ['rediss+cluster://one.example:7001', { kind: 'cluster', nodes: [{ host: 'one.example', port: 7001 }], options: { tls: {} } }],
  ])('%s is understood', (url, address) => {
    expect(parseRedisUrl(url)).toEqual(address)
  })

  test.each([
    '',
    'http://cache.example',
    'redis://',
    'redis://one.example,two.example',
    'redis+sentinel://one.example',
    'redis+ring://one.example',
    'redis://host:port',
  ])('%j is refused, without repeating it', (url) => {
    expect(() => parseRedisUrl(url)).toThrow(expect.objectContaining({ code: 'redis_url_invalid', message: 'redis_url_invalid' }))
  })
})

const delivers = async (redisUrl: string) => {
  const at = station({ redisUrl })
  const delivered: string[] = []
  const queue = at.queue()
  at.work(queue, { 'newsletter.deliver': async ({ newsletterId }) => void delivered.push(newsletterId) })
  await vi.waitFor(() => queue.jobs.wakeNewsletter('a').then(() => expect(delivered).toContain('a')), 15_000)
  await vi.waitFor(async () => expect((await queue.counts()).chores.delayed).toBe(scheduled), 5000)
  await at.close()
}

describe.skipIf(redisMissing)(redisMissing ?? 'on real servers', () => {
  test('letters are delivered on a Redis Cluster', { timeout: 30_000 }, async () => {
    const node = await startRedis(['cluster-enabled yes', 'cluster-announce-ip 127.0.0.1'])
    await node.command('CLUSTER ADDSLOTSRANGE 0 16383')
    await delivers(`redis+cluster://127.0.0.1:${node.port}`)
    await node.stop()
  })

  test('letters are delivered on a Redis that a Sentinel watches', { timeout: 30_000 }, async () => {
    const primary = await startRedis()
    const sentinel = await startSentinel(primary.port)
    await delivers(`redis+sentinel://127.0.0.1:${sentinel.port}?name=primary`)
    await sentinel.stop()
    await primary.stop()
  })
})
