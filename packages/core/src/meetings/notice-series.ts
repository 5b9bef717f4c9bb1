import type { Context } from '../context.ts'

/** The series that meetings are called by: the one that the association began with, else the oldest that needs no yes. */
export async function noticeSeries(ctx: Pick<Context, 'db'>) {
  const series = await ctx.db.series.findMany({ where: { legalBasis: 'notice' }, orderBy: { createdAt: 'asc' } })
  return series.find(({ slug }) => slug === 'notices') ?? series[0]
}
