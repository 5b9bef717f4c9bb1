import type { Series as SeriesRow } from '@lykta/db'
import type { Context } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
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

/** Who signs up herself has opted in; a series that needs no yes has nothing to sign up for. */
export function requireOptIn({ signUp, legalBasis }: Pick<Series, 'signUp' | 'legalBasis'>): void {
  if (signUp && legalBasis !== 'opt_in') throw new DomainError('unprocessable', 'sign_up_needs_opt_in', { pointer: '/signUp' })
}
