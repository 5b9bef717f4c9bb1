import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type DemandPeak, toPeak } from './list-demand-peaks.ts'
import { AddDemandPeak } from './schemas.ts'

/** Says on which days more is asked for: a campaign, Orange Days, the summer. */
export async function addDemandPeak(ctx: Context, input: z.input<typeof AddDemandPeak>): Promise<DemandPeak> {
  requirePermission(ctx, 'materials:write')
  const { startsOn, endsOn, ...data } = parse(AddDemandPeak, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.demandPeak.create({ data: { ...data, startsOn: toDate(startsOn), endsOn: toDate(endsOn) } })
    await audit(ctx, 'demand_peak.added', row.id, { startsOn, endsOn, times: data.times })
    return toPeak(row)
  })
}
