import type { Db } from '@lykta/db'
import type { Clock } from './clock.ts'
import type { Jobs } from './jobs.ts'
import type { Actor } from './permissions.ts'
import type { Secrets } from './secrets.ts'

/** A log of facts with ids. Never names, addresses or message text. */
export interface Log {
  info(facts: Record<string, unknown>, message: string): void
  warn(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

/** What every verb gets: the database, who acts, the time, the log, the queue and the association's secret. */
export interface Context {
  db: Db
  actor: Actor
  clock: Clock
  log: Log
  jobs: Jobs
  secrets: Secrets
}
