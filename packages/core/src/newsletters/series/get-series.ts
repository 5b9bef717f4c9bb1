import type { Context } from '../../context.ts'
import { requirePermission } from '../../permissions.ts'
import { readSeries } from './queries.ts'
import type { Series } from './schemas.ts'

/** One series. Throws `series_not_found`. */
export async function getSeries(ctx: Context, { seriesId }: { seriesId: string }): Promise<Series> {
  requirePermission(ctx, 'newsletters:read')
  return readSeries(ctx, seriesId)
}
