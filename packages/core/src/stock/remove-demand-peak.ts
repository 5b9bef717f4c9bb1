import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { demandPeakNotFound } from './errors.ts'
import { DemandPeakId } from './schemas.ts'

/** More is asked for on no such days. */
export async function removeDemandPeak(ctx: Context, input: z.input<typeof DemandPeakId>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { peakId: id } = parse(DemandPeakId, input)
  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.demandPeak.deleteMany({ where: { id } })
    if (count === 0) throw demandPeakNotFound()
    await audit(ctx, 'demand_peak.removed', id)
  })
}
