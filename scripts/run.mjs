import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root, setUp } from './setup.mjs'

// Sets up, then becomes `lykta`: one process, so that Ctrl-C and SIGTERM reach it directly.
setUp()
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
process.chdir(root)
const { main } = await import('../apps/cli/dist/main.js')
await main(process.argv.slice(2))
