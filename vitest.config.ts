import { defineConfig } from 'vitest/config'

// Packages are read from their source; without this they would have to be built first.
const resolve = { conditions: ['@lykta/source', 'node'] }

export default defineConfig({
  // The tests' own environment, and that of the global set-up.
  environments: { ssr: { resolve }, __vitest__: { resolve } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: ['test/support/database-server.ts'],
    // Files share a process, and with it the database client, whose loading costs more than most tests.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // Long enough for the first test that waits for the database, on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
