import type { Series as SeriesRow } from '@lykta/db'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { Audience } from '../../mailing/index.ts'
import { Labels, type Series, Spokesperson } from './schemas.ts'

export async function readSeries(ctx: Context, seriesId: string): Promise<Series> {
  const row = await ctx.db.series.findUnique({ where: { id: seriesId } })
  if (!row) throw notFound('series_not_found')
  return toSeries(row)
}

export function toSeries({ createdAt: _, ...row }: SeriesRow): Series {
  return {
    ...row,
    labels: Labels.parse(row.labels),
    audience: Audience.parse(row.audience),
    spokesperson: Spokesperson.nullable().parse(row.spokesperson),
  }
}
