// Writes the Prisma client to src/generated from prisma/schema, without network: Prisma's command line wants to
// download a native engine that `generate` never uses, unless it is told that one stands somewhere.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const prisma = join(dirname(fileURLToPath(import.meta.resolve('prisma/package.json'))), 'build', 'index.js')
const { status } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
})
process.exit(status ?? 1)
