import type { Context } from './context.ts'

/** Runs `work` in one transaction; within another it is a savepoint of it. Effects outside the database belong after it. */
export function transaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  return ctx.db.$transaction((db) => work({ ...ctx, db }), { maxWait: 10_000, timeout: 60_000 })
}
