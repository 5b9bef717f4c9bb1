// Runs after tsc: writes what the browser fetches, under names that carry a hash, and the list of them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAssets, webRoot } from './dist/ui/assets/bundle.js'

const folder = join(webRoot, 'dist/assets')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const manifest = {}
for (const [name, { file, bytes }] of bundleAssets()) {
  writeFileSync(join(folder, file), bytes)
  manifest[name] = file
}
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
