import { join } from 'node:path'
import process from 'node:process'
import { root, run, setUp } from './setup.mjs'

// The long form of the fault suite, with a table at the end: `npm run test:faults -- kill` runs one file of it.
// LYKTA_FAULTS_SEED=number brings a run's random choices about again.
setUp()
const { LYKTA_FAULTS_SEED: seed = String(Date.now() % 1_000_000) } = process.env
const which = process.argv.slice(2).map((file) => (file.startsWith('-') ? file : `test/faults/${file}`))
const { status } = run(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--reporter=default', '--reporter=./test/faults/table.ts', ...(which.length > 0 ? which : ['test/faults'])],
  'inherit',
  { LYKTA_FAULTS: 'long', LYKTA_FAULTS_SEED: seed },
)
process.exit(status ?? 1)
