import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '../embedded/start.ts'
import type { DatabaseLog } from '../log.ts'
import { noLog } from '../log.ts'
import { migrationsFolder, schemaFolder } from '../paths.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { difference } from './difference.ts'
import { readMigrations } from './files.ts'

export interface CreateMigrationOptions {
  migrationsDir?: string
  schemaDir?: string
  log?: DatabaseLog
}

/**
 * Writes `prisma/migrations/<timestamp>_<name>/migration.sql`: what the schema has and the migrations have not, worked out
 * on a throw-away database. Returns the file, or undefined when there is nothing to do. What Prisma has no words for
 * (checks, exclusions, triggers, expression indexes) is for the author to add to the file.
 */
export async function createMigration(
  name: string,
  { migrationsDir = migrationsFolder, schemaDir = schemaFolder, log = noLog }: CreateMigrationOptions = {},
): Promise<string | undefined> {
  const scratch = await temporaryFolder('lykta-migration')
  const server = await startEmbedded({ dataDir: scratch, durable: false, log })
  try {
    const list = await readMigrations(migrationsDir)
    const sql = await difference(server.url, { tag: 'migrations', ...list }, schemaDir)
    return sql === '' ? undefined : await writeMigration(migrationsDir, name, sql)
  } finally {
    await server.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}

async function writeMigration(migrationsDir: string, name: string, sql: string): Promise<string> {
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  const folder = join(migrationsDir, `${timestamp}_${slug}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n')
  const file = join(folder, 'migration.sql')
  await writeFile(file, sql)
  return file
}
