import type { Context } from '@lykta/core'

/** Several verbs of which either all are done or none. */
export const together = <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.db.$transaction((db) => work({ ...ctx, db }))
