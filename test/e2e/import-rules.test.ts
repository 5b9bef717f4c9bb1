import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files that break the rules of who may import whom, and what the linter has to say of each. */
const planted = {
  'packages/core/src/page.ts': { from: 'hono', says: 'Core knows no transport, queue or page.' },
  'packages/core/src/alarm.ts': { from: 'bullmq', says: 'Core knows no transport, queue or page.' },
  'packages/core/src/above.ts': { from: '@lykta/jobs', says: 'Core imports only bankgiro, db and i18n.' },
  'packages/db/src/above.ts': {
    from: '@lykta/core/members',
    says: 'bankgiro, i18n and db stand at the bottom: they import nothing of ours.',
  },
  'packages/jobs/src/table.ts': { from: '@lykta/db', says: 'jobs, mail and print import core and i18n, nothing beside or above them.' },
  'apps/worker/src/app.ts': { from: '@lykta/web', says: 'An app never imports an app; cli composes them.' },
  'apps/api/src/table.ts': { from: '@lykta/db', says: "Apps reach the tables through core's verbs." },
  'apps/web/src/query.ts': { from: 'pg', says: "Apps reach the tables through core's verbs." },
}
const fair = { 'packages/core/src/fair.ts': '@lykta/db', 'apps/worker/src/fair.ts': '@lykta/core' }

interface Diagnostic {
  category: string
  message: string
  location: { path: string }
}

let found: Diagnostic[]

/** Our own rules, in a folder where nothing else is. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-rules-'))
  const sources = [...Object.entries(planted).map(([path, { from }]) => [path, from]), ...Object.entries(fair)]
  for (const [path = '', from = ''] of sources) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `import { thing } from '${from}'\n\nexport const planted = thing\n`)
  }
  for (const name of ['biome.json', '.gitignore']) await copyFile(join(root, name), join(folder, name))
  const { stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'biome'),
    ['lint', '--only=style/noRestrictedImports', '--reporter=json', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  await rm(folder, { recursive: true })
  // the shape that Biome documents for its reporter
  found = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
})

test.each(Object.entries(planted))('%s may not import what it does, and the linter says why', (path, { says }) => {
  expect(found.filter(({ location }) => location.path === path)).toMatchObject([
    { category: 'lint/style/noRestrictedImports', message: says },
  ])
})

test.each(Object.keys(fair))('%s imports what it may, and the linter has nothing against it', (path) => {
  expect(found.filter(({ location }) => location.path === path)).toEqual([])
})
