import type { Context } from './context.ts'

/** Runs `work` in one transaction; within another it is a savepoint of it. Effects outside the database belong after it. */
export function transaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  return within(ctx, work, 60_000)
}

/** The same for what may take long: no more than an hour. */
export function longTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  return within(ctx, work, 3_600_000)
}

const within = <T>(ctx: Context, work: (ctx: Context) => Promise<T>, timeout: number): Promise<T> =>
  ctx.db.$transaction((db) => work({ ...ctx, db }), { maxWait: 10_000, timeout })
