import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface BuiltAsset {
  /** Its name under `/assets/`, with a hash of its content. */
  file: string
  bytes: Uint8Array
}

/** `apps/web`, whether this runs from `src` or `dist`: three folders up from `ui/assets`. */
export const webRoot = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Makes what the browser fetches: the style sheet with its fonts, a script for each file directly in `islands/`, and the
 * images. The build writes them down; from source they are made when the first page asks. Keyed by plain name.
 */
export function bundleAssets(): Map<string, BuiltAsset> {
  const islands = filesIn('islands').filter((file) => file.endsWith('.ts'))
  const images = filesIn('assets').filter((file) => file.endsWith('.svg'))
  return new Map([...bundled([...islands, join(webRoot, 'assets/site.css')]), ...images.map(plain)])
}

const filesIn = (folder: string): string[] => {
  const path = join(webRoot, folder)
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []
}

/** esbuild is there only where things are built, so it is loaded here and not above. */
function bundled(entryPoints: string[]): [string, BuiltAsset][] {
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const result = esbuild.buildSync({
    entryPoints,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: webRoot,
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    publicPath: '/assets',
    format: 'esm',
    target: ['es2020', 'safari15', 'firefox100', 'chrome100'],
    legalComments: 'none',
  })
  return result.outputFiles.map((output) => {
    const file = basename(output.path)
    return [file.replace(/-[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, ''), { file, bytes: output.contents }]
  })
}

function plain(path: string): [string, BuiltAsset] {
  const bytes = readFileSync(path)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const name = basename(path)
  return [name, { file: `${basename(path, extname(path))}-${hash}${extname(path)}`, bytes }]
}
