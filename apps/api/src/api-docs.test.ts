import { expect, test } from 'vitest'
import { apiDocs } from './api-docs.ts'

test('the page loads only what we serve ourselves, and no inline script', async () => {
  const docs = apiDocs()
  const page = await docs.request('/')
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/)
  const html = await page.text()
  expect(html).not.toMatch(/https?:|<script>|<style|style=/)
  const loaded = [...html.matchAll(/(?:src|href)="\/api\/docs\/([^"]+)"/g)].map(([, name]) => name)
  expect(loaded.length).toBe(3)
  for (const name of loaded) {
    const asset = await docs.request(`/${name}`)
    expect([name, asset.status, (await asset.text()).length > 100]).toEqual([name, 200, true])
  }
})
