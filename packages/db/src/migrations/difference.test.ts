import { expect, test } from 'vitest'
import { withDb } from '../../../../test/support/database.ts'
import { schemaDrift } from './difference.ts'

test(
  'the migrations give the schema',
  withDb(async (_db, url) => {
    expect(await schemaDrift(url)).toBe('')
  }),
)

test(
  'a column that only the database has is a difference',
  withDb(async (db, url) => {
    await db.$executeRaw`ALTER TABLE goal ADD COLUMN extra text`
    expect(await schemaDrift(url)).toContain('DROP COLUMN "extra"')
  }),
)

test(
  'each test has a database of its own',
  withDb(async (db, url) => {
    expect(await schemaDrift(url)).not.toContain('extra')
    await db.$executeRaw`ALTER TABLE goal ADD COLUMN extra text`
  }),
)
