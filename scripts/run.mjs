import process from 'node:process'
import { root, setUp } from './setup.mjs'

// Sets up, then becomes `lykta`: one process, so that Ctrl-C and SIGTERM reach it directly.
setUp()
process.chdir(root)
await import('../apps/cli/bin/lykta.js')
