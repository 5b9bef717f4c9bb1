import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { schemaFolder } from '../paths.ts'
import { migrationAdapter, singleConnection } from './adapter.ts'
import { noFilters, withEngine } from './engine.ts'
import { readSchema } from './files.ts'

/**
 * The SQL that would bring a database to the schema; empty when they agree. Sees what a Prisma schema can express: checks,
 * exclusions, triggers, collations and indexes that are partial or on expressions pass unseen.
 */
export async function schemaDrift(url: string, schemaDir: string = schemaFolder): Promise<string> {
  const files = await readSchema(schemaDir)
  return difference(url, { tag: 'schemaDatasource', files, configDir: schemaDir }, schemaDir)
}

/** The SQL from a database or a list of migrations to the schema; empty when there is none. */
export async function difference(url: string, from: DiffTarget, schemaDir: string): Promise<string> {
  const files = await readSchema(schemaDir)
  const pool = singleConnection(url)
  try {
    const { stdout } = await withEngine(migrationAdapter(url, pool), files, (engine) =>
      engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters: noFilters }),
    )
    // The engine writes this comment where there is nothing to write.
    return stdout === null || stdout.trim() === '-- This is an empty migration.' ? '' : stdout
  } finally {
    await pool.end()
  }
}
