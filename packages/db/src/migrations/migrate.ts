import type { MigrationList } from '@prisma/schema-engine-wasm'
import type pg from 'pg'
import { DatabaseError } from '../errors.ts'
import type { DatabaseLog } from '../log.ts'
import { noLog } from '../log.ts'
import { migrationsFolder } from '../paths.ts'
import { migrationAdapter, singleConnection } from './adapter.ts'
import { noFilters, withEngine } from './engine.ts'
import { readMigrations } from './files.ts'

/** An arbitrary number that every version of Lykta agrees on. */
const migrationLock = 724_859_202

export interface MigrateOptions {
  migrationsDir?: string
  log?: DatabaseLog
}

/**
 * Brings the database up to the code: applies what `prisma/migrations` has and the database has not, in order. All of it is
 * one transaction, so a migration that fails, or a kill, leaves the database as it was; a migration may therefore not begin
 * or commit itself. Of several processes at once one does it, and the others wait and find nothing to do.
 * @throws DatabaseError `migration_failed`, `database_newer_than_code`, `database_not_empty`
 */
export async function migrate(
  url: string,
  { migrationsDir = migrationsFolder, log = noLog }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const list = await readMigrations(migrationsDir)
  const pool = singleConnection(url)
  try {
    await pool.query('BEGIN')
    await pool.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0')
    await pool.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    const pending = pendingOf(list, await appliedMigrations(pool))
    if (pending.length > 0) await applyAll(url, pool, list)
    await pool.query('COMMIT')
    if (pending.length > 0) log.info({ migrations: pending }, 'migrations_applied')
    return { applied: pending }
  } finally {
    // Ends the transaction too, where it was not committed.
    await pool.end()
  }
}

/** What `migrate` would apply, without changing anything. Throws `database_newer_than_code`. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const list = await readMigrations(migrationsFolder)
  const pool = singleConnection(url)
  try {
    return pendingOf(list, await appliedMigrations(pool))
  } finally {
    await pool.end()
  }
}

function pendingOf(list: MigrationList, applied: Set<string>): string[] {
  const names = list.migrationDirectories.map(({ path }) => path)
  const unknown = [...applied].find((name) => !names.includes(name))
  if (unknown !== undefined) throw new DatabaseError('database_newer_than_code', { migration: unknown })
  return names.filter((name) => !applied.has(name))
}

async function appliedMigrations(pool: pg.Pool): Promise<Set<string>> {
  const { rows: tables } = await pool.query<{ found: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found")
  if (tables[0]?.found !== true) return new Set()
  const { rows } = await pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC',
  )
  return new Set(rows.map((row) => row.migration_name))
}

async function applyAll(url: string, pool: pg.Pool, list: MigrationList): Promise<void> {
  try {
    await withEngine(migrationAdapter(url, pool), undefined, (engine) =>
      engine.applyMigrations({ migrationsList: list, filters: noFilters }),
    )
  } catch (error) {
    throw migrationFailure(error)
  }
}

/** The engine tells the migration only in the trace below its message. */
function migrationFailure(error: unknown): DatabaseError {
  const text = error instanceof Error ? error.message : String(error)
  // P3005: there are tables, but not ours.
  if (error instanceof Error && 'code' in error && error.code === 'P3005')
    return new DatabaseError('database_not_empty', {}, { cause: error })
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1] ?? '?'
  const reason = /ERROR: .*/.exec(text)?.[0] ?? text.split('\n')[0] ?? ''
  return new DatabaseError('migration_failed', { migration, reason }, { cause: error })
}
