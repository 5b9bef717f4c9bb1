import type { Context } from '../context.ts'
import { setUpProblem } from '../newsletters/letter-in.ts'
import { readSettings } from '../settings/queries.ts'

/** Where the link of a discreet mail leads; undefined while its sender or address would give us away: the sweep tries again. */
export async function discreetBase(ctx: Context, seriesId: string): Promise<string | undefined> {
  const problem = await setUpProblem(ctx, seriesId)
  if (problem) ctx.log.warn({ seriesId, code: problem.code }, 'a mail to be confirmed waits: it cannot go out discreetly')
  return problem ? undefined : ((await readSettings(ctx)).discreetUrl ?? undefined)
}
