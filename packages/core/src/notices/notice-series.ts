import type { Context } from '../context.ts'
import { setUpProblems } from '../newsletters/discreet/discreet-problems.ts'
import { revealingNames } from '../newsletters/discreet/revealing-names.ts'
import { toSeries } from '../newsletters/series/queries.ts'
import type { Series } from '../newsletters/series/schemas.ts'
import type { Settings } from '../settings/settings.ts'

/** The series in whose name notices go out, with its senders. */
export async function noticeSeries(ctx: Pick<Context, 'db'>): Promise<Series | undefined> {
  const row = await ctx.db.series.findUnique({ where: { slug: 'notices' } })
  return row ? toSeries(row) : undefined
}

/** Why nothing can go out discreetly, as an error code; undefined where it can. Notices have no links, so they need no address for them. */
export async function senderProblem(ctx: Pick<Context, 'db'>, series: Series, settings: Settings): Promise<string | undefined> {
  const problems = setUpProblems(series, settings, await revealingNames(ctx, settings))
  return problems.find(({ pointer }) => pointer === '/series')?.code
}
