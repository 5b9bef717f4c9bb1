import type { Context, fixedClock as FixedClock, Log } from '@lykta/core'
import { createSecrets, fixedClock, noJobs } from '@lykta/core'
import type { DbClient } from '@lykta/db'
import { withDb } from './database.ts'

/** A log that keeps what it was told, for tests of what may stand in a log. */
export interface KeptLog extends Log {
  lines: { level: 'info' | 'warn' | 'error'; facts: Record<string, unknown>; message: string }[]
}

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = []
  const keep = (level: 'info' | 'warn' | 'error') => (facts: Record<string, unknown>, message: string) => {
    lines.push({ level, facts, message })
  }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}

export type TestContext = Context & { db: DbClient; clock: ReturnType<typeof FixedClock>; log: KeptLog }

/**
 * A test of verbs, on an empty database of its own: `test('…', withContext(async (ctx) => …))`. It is Saturday 21 November
 * 2026, nine in the morning, and someone of the board, the office and the treasury acts.
 */
export function withContext(run: (ctx: TestContext, url: string) => Promise<void>): () => Promise<void> {
  return withDb((db, url) =>
    run(
      {
        db,
        actor: { kind: 'user', userId: 'test-user', roles: ['board', 'office', 'treasurer'] },
        clock: fixedClock('2026-11-21T09:00:00+01:00'),
        log: keptLog(),
        jobs: noJobs,
        secrets: createSecrets(Buffer.alloc(32, 1)),
      },
      url,
    ),
  )
}
