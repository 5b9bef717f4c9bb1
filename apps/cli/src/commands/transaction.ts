import { type Context, longTransaction } from '@lykta/core'

type Work<T> = (ctx: Context) => Promise<T>

/** Runs `work` in one transaction: all of it stays, or nothing. A long list takes its time. */
export const transaction = <T>(ctx: Context, work: Work<T>): Promise<T> => longTransaction(ctx, work)

/** The same, and takes everything back at the end: what it gives is what would happen. */
export async function trial<T>(ctx: Context, work: Work<T>): Promise<T> {
  const outcomes: T[] = []
  const takenBack = new Error('a trial is taken back')
  await transaction(ctx, async (ctx) => {
    outcomes.push(await work(ctx))
    throw takenBack
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error
  })
  const [outcome] = outcomes
  if (outcome === undefined) throw takenBack
  return outcome
}
