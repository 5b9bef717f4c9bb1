import type { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { readSeries, toSeries } from './queries.ts'
import { type Series, UpdateSeries } from './schemas.ts'
import { requireSeriesRules, spokespersonColumn } from './series-rules.ts'

/** Changes a series. Letters that are already being sent keep what they were frozen with, but not the sender. */
export async function updateSeries(ctx: Context, input: z.input<typeof UpdateSeries>): Promise<Series> {
  requirePermission(ctx, 'settings:write')
  const { seriesId, ...changes } = parse(UpdateSeries, input)
  const { spokesperson, ...rest } = changes
  return transaction(ctx, async (ctx) => {
    await requireSeriesRules(ctx, { ...(await readSeries(ctx, seriesId)), ...withoutUndefined(changes) })
    const data = { ...withoutUndefined(rest), ...(spokesperson !== undefined && { spokesperson: spokespersonColumn(spokesperson) }) }
    const row = await ctx.db.series.update({ where: { id: seriesId }, data })
    await audit(ctx, 'series.updated', seriesId)
    return toSeries(row)
  })
}
