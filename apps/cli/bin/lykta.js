#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'

// A worker lives for weeks beside others: its heap must not grow with the length of a letter. A small young generation is no
// slower, since what a letter leaves behind is dead at once; one thread clears it sooner than several are woken.
if (process.argv[2] === 'worker') setFlagsFromString('--optimize-for-size --semi-space-growth-factor=1 --no-parallel-scavenge')
if (existsSync('.env')) process.loadEnvFile('.env')
const { main } = await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('Lykta is not built yet. Run `npm run setup` first.\n')
  process.exit(1)
})
await main(process.argv.slice(2))
