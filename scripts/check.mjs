import { join } from 'node:path'
import process from 'node:process'
import { root, run, setUp } from './setup.mjs'

// Format, lint, import rules, types, unused code: everything that needs no database.
setUp()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['unused', bin('knip'), []],
]
const failed = steps.filter(([name, command, args]) => {
  process.stdout.write(`${name}\n`)
  return run(command, args).status !== 0
})
if (failed.length > 0) process.stdout.write(`failed: ${failed.map(([name]) => name).join(', ')}\n`)
process.exit(failed.length > 0 ? 1 : 0)
