import { expect, test } from 'vitest'
import { asset, assets } from './asset.ts'
import { assetRoutes } from './routes.ts'

const text = (name: string): string => new TextDecoder().decode(assets().get(name)?.bytes)

test('an asset is served under a name with a hash, to be kept for ever', async () => {
  const path = asset('site.css')
  expect(path).toMatch(/^\/assets\/site-[A-Z0-9]{8}\.css$/)
  const answer = await assetRoutes().request(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('what is no asset is not found', async () => {
  expect((await assetRoutes().request('/assets/site.css')).status).toBe(404)
  expect((await assetRoutes().request('/assets/..%2Fpackage.json')).status).toBe(404)
  expect(() => asset('nothing.css')).toThrow('nothing.css')
})

test('the style sheet fetches its fonts from us and nothing from anyone else', async () => {
  const urls = [...text('site.css').matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? '')
  expect(urls.length).toBeGreaterThan(0)
  for (const url of urls) expect((await assetRoutes().request(url)).headers.get('content-type')).toBe('font/woff2')
})

test('the style sheet reads the same from either side: logical properties only', () => {
  expect(text('site.css')).not.toMatch(/[{;](?:margin|padding|border)-(?:left|right)|[{;](?:left|right):|text-align:(?:left|right)/)
})

test('the script of the staff has htmx and its streams, that of the public has not', () => {
  expect(text('staff.js')).toContain('hx-sse:connect')
  expect(text('public.js')).not.toContain('hx-')
})

test('a page in its visitor’s history bears the neutral mark', () => {
  expect(text('neutral.svg')).not.toMatch(/title|lantern|lykta/i)
})
