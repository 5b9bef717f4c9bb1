#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'

if (existsSync('.env')) process.loadEnvFile('.env')
const { main } = await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('Lykta is not built yet. Run `npm run setup` first.\n')
  process.exit(1)
})
await main(process.argv.slice(2))
