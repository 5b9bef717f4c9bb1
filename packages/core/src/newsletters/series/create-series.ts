import { randomBytes } from 'node:crypto'
import { uniqueViolation } from '@lykta/db'
import type { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { toSeries } from './queries.ts'
import { CreateSeries, type Series } from './schemas.ts'
import { requireSeriesRules, spokespersonColumn } from './series-rules.ts'

/** Adds a series. Its List-Id is made here, opaque, and never changes: mail programs sort by it. */
export async function createSeries(ctx: Context, input: z.input<typeof CreateSeries>): Promise<Series> {
  requirePermission(ctx, 'settings:write')
  const data = parse(CreateSeries, input)
  return transaction(ctx, async (ctx) => {
    await requireSeriesRules(ctx, data)
    const row = await ctx.db.series
      .create({
        data: {
          ...data,
          spokesperson: spokespersonColumn(data.spokesperson),
          listId: randomBytes(10).toString('hex'),
          createdAt: ctx.clock.now(),
        },
      })
      .catch((error: unknown) => {
        if (uniqueViolation(error) === 'series_slug_key') throw new DomainError('conflict', 'series_slug_taken', { pointer: '/slug' })
        throw error
      })
    await audit(ctx, 'series.created', row.id)
    return toSeries(row)
  })
}
