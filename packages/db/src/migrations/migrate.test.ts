import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withDb } from '../../../../test/support/database.ts'
import { migrationsFolder, schemaFolder } from '../paths.ts'
import { createMigration } from './create-migration.ts'
import { migrate } from './migrate.ts'

const functionWithSemicolons = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;`

test(
  'what is pending is applied once, also when several processes try at the same time',
  withMigrations(async (folder, url) => {
    await add(folder, '29990101000000_two', `CREATE TABLE one (a int); ${functionWithSemicolons} INSERT INTO one SELECT two();`)
    const results = await Promise.all([1, 2, 3].map(() => migrate(url, { migrationsDir: folder })))
    expect(results.flatMap(({ applied }) => applied)).toEqual(['29990101000000_two'])
    expect(await migrate(url, { migrationsDir: folder })).toEqual({ applied: [] })
  }),
)

test(
  'a migration that fails leaves nothing behind, says which it was and why, and can be tried again',
  withMigrations(async (folder, url) => {
    await add(folder, '29990101000000_good', 'CREATE TABLE good (a int);')
    await add(folder, '29990102000000_bad', 'CREATE TABLE bad (a int); SELECT 1 / 0;')
    for (const _attempt of [1, 2]) {
      await expect(migrate(url, { migrationsDir: folder })).rejects.toMatchObject({
        code: 'migration_failed',
        params: { migration: '29990102000000_bad', reason: 'ERROR: division by zero' },
      })
    }
    await add(folder, '29990102000000_bad', 'CREATE TABLE bad (a int);')
    expect(await migrate(url, { migrationsDir: folder })).toEqual({ applied: ['29990101000000_good', '29990102000000_bad'] })
  }),
)

test(
  'a database that a newer Lykta has migrated is refused',
  withMigrations(async (folder, url) => {
    await add(folder, '29990101000000_newer', 'CREATE TABLE newer (a int);')
    await migrate(url, { migrationsDir: folder })
    await expect(migrate(url)).rejects.toMatchObject({ code: 'database_newer_than_code', params: { migration: '29990101000000_newer' } })
  }),
)

test(
  'a database with tables that are not ours is refused',
  withDb(async (db, url) => {
    await db.$executeRaw`DROP TABLE _prisma_migrations`
    await expect(migrate(url)).rejects.toMatchObject({ code: 'database_not_empty' })
  }),
)

test(
  'a new migration holds what the schema has more than the migrations, and none is written when they agree',
  withMigrations(async (folder, url) => {
    const schemaDir = join(folder, '..', 'schema')
    await cp(schemaFolder, schemaDir, { recursive: true })
    await writeFile(
      join(schemaDir, 'shelf.prisma'),
      'model Shelf {\n  id Int @id\n  name String @unique(map: "shelf_name_key")\n\n  @@map("shelf")\n}\n',
    )
    const file = await createMigration('Add shelf', { migrationsDir: folder, schemaDir })
    expect(file).toMatch(/\/\d{14}_add_shelf\/migration\.sql$/)
    expect(await readFile(file ?? '', 'utf8')).toContain('CREATE TABLE "shelf"')
    expect((await migrate(url, { migrationsDir: folder })).applied).toHaveLength(1)
    const before = await readdir(folder)
    expect(await createMigration('again', { migrationsDir: folder, schemaDir })).toBeUndefined()
    expect(await readdir(folder)).toEqual(before)
  }),
)

/** A test on a migrated database and a copy of the migrations to add to. */
function withMigrations(run: (folder: string, url: string) => Promise<void>): () => Promise<void> {
  return withDb(async (_db, url) => {
    const scratch = await mkdtemp(join(tmpdir(), 'lykta-migrations-'))
    const folder = join(scratch, 'migrations')
    await cp(migrationsFolder, folder, { recursive: true })
    try {
      await run(folder, url)
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  })
}

async function add(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}
