import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltAsset, bundleAssets, webRoot } from './bundle.ts'

let known: Map<string, BuiltAsset> | undefined

/** All that the browser may fetch: read from the build, or, when this runs from source, made now. */
export function assets(): Map<string, BuiltAsset> {
  known ??= import.meta.url.endsWith('.ts') ? bundleAssets() : builtAssets()
  return known
}

/** The address of an asset: `asset('site.css')` is `/assets/site-K3JQ2N5B.css`. Throws for one that does not exist. */
export function asset(name: string): string {
  const built = assets().get(name)
  if (!built) throw new Error(`No asset is called ${name}`)
  return `/assets/${built.file}`
}

function builtAssets(): Map<string, BuiltAsset> {
  const folder = join(webRoot, 'dist/assets')
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) throw new Error('The web package is not built: no dist/assets/manifest.json')
  // written by build.mjs: plain name to hashed name
  const names = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>
  return new Map(Object.entries(names).map(([name, file]) => [name, { file, bytes: readFileSync(join(folder, file)) }]))
}
