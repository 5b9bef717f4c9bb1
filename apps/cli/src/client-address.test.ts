import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const proxy = '127.0.0.1'

async function addressOf(forwarded: string | undefined, trustedProxies: number): Promise<string> {
  const of = clientAddress(trustedProxies)
  const app = new Hono().get('/', (c) => c.text(of(c)))
  const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: proxy } } })).text()
}

test.each([
  ['no proxy, no header', undefined, 0, proxy],
  ['a header that nobody vouches for', '192.0.2.1', 0, proxy],
  ['one proxy', '192.0.2.1', 1, '192.0.2.1'],
  ['one proxy, and a caller who wrote a header of her own', '198.51.100.7, 192.0.2.1', 1, '192.0.2.1'],
  ['two proxies', '198.51.100.7, 2001:db8::1,10.0.0.2', 2, '2001:db8::1'],
  ['fewer addresses than proxies', '192.0.2.1', 2, proxy],
  ['something that is no address', 'unknown', 1, proxy],
  ['a proxy that writes nothing', undefined, 1, proxy],
])('%s', async (_, forwarded, trustedProxies, address) => {
  expect(await addressOf(forwarded, trustedProxies)).toBe(address)
})
