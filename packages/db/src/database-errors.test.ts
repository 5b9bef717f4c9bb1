import { expect, test } from 'vitest'
import { withDb } from '../../../test/support/database.ts'
import type { Db } from './database.ts'
import { openDatabase } from './database.ts'
import { checkViolation, exclusionViolation, foreignKeyViolation, isDiskFull, isUnavailable, uniqueViolation } from './database-errors.ts'

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

const goal = (data: { name?: string; target?: number }) => ({
  data: { name: 'members', startsOn: new Date('2026-01-01'), dueOn: new Date('2026-12-31'), target: 50, classIds: ['member'], ...data },
})

test(
  'a unique constraint is named, for a model, in a transaction and for raw SQL, also when it is only an index',
  withDb(async (db) => {
    await db.goal.create(goal({}))
    expect(uniqueViolation(await thrown(db.goal.create(goal({}))))).toBe('goal_name_due_key')
    expect(uniqueViolation(await thrown(db.$transaction((tx) => tx.goal.create(goal({})))))).toBe('goal_name_due_key')
    expect(uniqueViolation(await thrown(db.$transaction([db.goal.create(goal({}))])))).toBe('goal_name_due_key')
    await makeShelf(db)
    expect(uniqueViolation(await thrown(db.$executeRaw`INSERT INTO shelf (name) VALUES ('b'), ('B')`))).toBe('shelf_name_lower_key')
  }),
)

test(
  'a check is named, for a model and for raw SQL; a trigger that raises one gives its message',
  withDb(async (db) => {
    expect(checkViolation(await thrown(db.goal.create(goal({ name: 'a "quoted" name', target: -1 }))))).toBe('goal_target_check')
    await makeShelf(db)
    expect(checkViolation(await thrown(db.$executeRaw`INSERT INTO shelf (name, cards) VALUES ('c', -1)`))).toBe('shelf_cards_check')
    const raised = db.$executeRawUnsafe("DO $$ BEGIN RAISE EXCEPTION 'never below zero' USING ERRCODE = 'check_violation'; END $$")
    expect(checkViolation(await thrown(raised))).toBe('never below zero')
  }),
)

test(
  'an exclusion constraint and a foreign key are named',
  withDb(async (db) => {
    await makeShelf(db)
    const first = db.$executeRaw`INSERT INTO shelf (name, spell) VALUES ('d', '[1,5)'), ('e', '[4,9)')`
    expect(exclusionViolation(await thrown(first))).toBe('shelf_spell_excl')
    expect(foreignKeyViolation(await thrown(db.$executeRaw`INSERT INTO shelf (name, beside) VALUES ('f', 99)`))).toBe('shelf_beside_fkey')
    await db.$executeRaw`INSERT INTO shelf (id, name) VALUES (1, 'g'); `
    await db.$executeRaw`INSERT INTO shelf (name, beside) VALUES ('h', 1)`
    expect(foreignKeyViolation(await thrown(db.$executeRaw`DELETE FROM shelf WHERE id = 1`))).toBe('shelf_beside_fkey')
  }),
)

test(
  'one violation is not taken for another, nor anything else for one',
  withDb(async (db) => {
    const error = await thrown(db.goal.create(goal({ target: -1 })))
    for (const other of [uniqueViolation, exclusionViolation, foreignKeyViolation]) expect(other(error)).toBeUndefined()
    expect(isUnavailable(error) || isDiskFull(error)).toBe(false)
    for (const nothing of [undefined, null, 'text', new Error('no'), { code: 'P2002' }]) {
      expect(uniqueViolation(nothing) ?? checkViolation(nothing)).toBeUndefined()
      expect(isUnavailable(nothing) || isDiskFull(nothing)).toBe(false)
    }
  }),
)

test(
  'a full disk is known by its state',
  withDb(async (db) => {
    const raised = db.$executeRawUnsafe("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$")
    expect(isDiskFull(await thrown(raised))).toBe(true)
  }),
)

test(
  'a connection that is cut under a query or a transaction is "unavailable", and the next query works',
  withDb(async (db) => {
    const cut = () =>
      db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
    const sleeping = thrown(db.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(30)`))
    const until = async () =>
      (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`).length >
      0
    while (!(await until()));
    await cut()
    expect(isUnavailable(await sleeping)).toBe(true)
    const between = db.$transaction(async (tx) => {
      await tx.goal.count()
      await cut()
      await tx.goal.count()
    })
    expect(isUnavailable(await thrown(between))).toBe(true)
    expect(await db.goal.count()).toBe(0)
  }),
)

test(
  'too many connections, and a server that is not there, are "unavailable"',
  withDb(async (db, url) => {
    const name = new URL(url).pathname.slice(1)
    await db.$executeRawUnsafe(`ALTER DATABASE ${name} CONNECTION LIMIT 1`)
    const other = openDatabase(url)
    expect(isUnavailable(await thrown(other.db.goal.count()))).toBe(true)
    await other.close()
    const nowhere = openDatabase('postgresql://lykta@127.0.0.1:1/lykta')
    expect(isUnavailable(await thrown(nowhere.db.goal.count()))).toBe(true)
    expect(isUnavailable(await thrown(nowhere.db.$queryRaw`SELECT 1`))).toBe(true)
    expect(isUnavailable(await thrown(nowhere.db.$transaction((tx) => tx.goal.count())))).toBe(true)
    await nowhere.close()
  }),
)

test(
  'a transaction within a transaction is a savepoint',
  withDb(async (db) => {
    await db.$transaction(async (tx) => {
      await tx.goal.create(goal({}))
      expect(uniqueViolation(await thrown(tx.$transaction((inner) => inner.goal.create(goal({})))))).toBe('goal_name_due_key')
      await tx.goal.create(goal({ name: 'more members' }))
    })
    expect(await db.goal.count()).toBe(2)
  }),
)

async function makeShelf(db: Db): Promise<void> {
  await db.$executeRaw`CREATE TABLE shelf (
    id serial PRIMARY KEY,
    name text NOT NULL,
    cards int CONSTRAINT shelf_cards_check CHECK (cards >= 0),
    spell int4range,
    beside int CONSTRAINT shelf_beside_fkey REFERENCES shelf,
    CONSTRAINT shelf_spell_excl EXCLUDE USING gist (spell WITH &&))`
  await db.$executeRaw`CREATE UNIQUE INDEX shelf_name_lower_key ON shelf (lower(name))`
}
