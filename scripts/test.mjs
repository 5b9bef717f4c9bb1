import { join } from 'node:path'
import process from 'node:process'
import { root, run, setUp } from './setup.mjs'

// The whole suite, or what is named: `npm test -- packages/core`.
setUp()
const { status } = run(join(root, 'node_modules', '.bin', 'vitest'), ['run', ...process.argv.slice(2)])
process.exit(status ?? 1)
