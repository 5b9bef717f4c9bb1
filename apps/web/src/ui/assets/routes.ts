import { Hono } from 'hono'
import { assets } from './asset.ts'
import type { BuiltAsset } from './bundle.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/**
 * Serves `/assets/*`, and the service worker of the log, which the browser asks for again by the same name. A name carries a hash of its content, so it may be kept for ever; any other name is not found,
 * which also means that no path leads out of the folder.
 */
export function assetRoutes(): Hono {
  const routes = new Hono()
  routes.get('/log-worker.js', (c) =>
    c.body(bytesOf(assets().get('log-worker.js')), 200, { 'Content-Type': types['js'] ?? '', 'Cache-Control': 'no-cache' }),
  )
  return routes.get('/assets/:file', (c) => {
    const found = [...assets().values()].find((built) => built.file === c.req.param('file'))
    if (!found) return c.notFound()
    return c.body(bytesOf(found), 200, {
      'Content-Type': types[found.file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })
}

const bytesOf = (built: BuiltAsset | undefined): Uint8Array<ArrayBuffer> => Uint8Array.from(built?.bytes ?? [])
