import type { DemandPeak as Row } from '@lykta/db'
import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { requirePermission } from '../permissions.ts'
import type { Peak } from './reorder-need.ts'

export interface DemandPeak extends Peak {
  id: string
}

/** The days when more is asked for than usual, by their dates: what was stays, for the use of those days is reckoned by it. */
export async function listDemandPeaks(ctx: Context): Promise<DemandPeak[]> {
  requirePermission(ctx, 'materials:read')
  return demandPeaks(ctx)
}

export async function demandPeaks(ctx: Context): Promise<DemandPeak[]> {
  const rows = await ctx.db.demandPeak.findMany({ orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] })
  return rows.map(toPeak)
}

export const toPeak = ({ startsOn, endsOn, times, ...row }: Row): DemandPeak => ({
  ...row,
  startsOn: fromDate(startsOn),
  endsOn: fromDate(endsOn),
  times: Number(times),
})
