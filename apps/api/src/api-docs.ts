import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const dist = (file: string) => createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`)

/** All that the page loads. Nothing comes from elsewhere. */
const assets = [
  { name: 'swagger-ui.css', file: dist('swagger-ui.css'), type: 'text/css' },
  { name: 'swagger-ui-bundle.js', file: dist('swagger-ui-bundle.js'), type: 'text/javascript' },
  { name: 'api-docs.js', file: fileURLToPath(new URL('../assets/api-docs.js', import.meta.url)), type: 'text/javascript' },
]

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/api-docs.js"></script>
</body>
</html>
`

/** The document to read and to try, by Swagger UI, whose style sheet has its pictures in data: addresses. */
export function apiDocs(): Hono {
  const docs = new Hono()
  docs.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
  )
  docs.get('/', (c) => c.html(page))
  for (const { name, file, type } of assets) {
    docs.get(`/${name}`, async (c) =>
      c.body(await readFile(file, 'utf8'), 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' }),
    )
  }
  return docs
}
