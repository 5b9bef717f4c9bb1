import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter } from './queries.ts'
import { CreateNewsletter, type Newsletter } from './schemas.ts'
import { readSeries } from './series/queries.ts'

/** Starts a draft in a series, with the series' audience and, unless another is chosen, its template. */
export async function createNewsletter(ctx: Context, input: z.input<typeof CreateNewsletter>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { seriesId, title, ...chosen } = parse(CreateNewsletter, input)
  return transaction(ctx, async (ctx) => {
    const { audience, uncertain, ...series } = await readSeries(ctx, seriesId)
    const { template = series.template } = chosen
    const now = ctx.clock.now()
    const by = actorId(ctx)
    const { id } = await ctx.db.newsletter.create({
      data: { seriesId, title, template, audience, uncertain, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by },
    })
    await audit(ctx, 'newsletter.created', id)
    return readNewsletter(ctx, id)
  })
}
