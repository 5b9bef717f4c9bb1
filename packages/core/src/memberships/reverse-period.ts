import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { periodAlreadyReversed, periodNotFound } from './errors.ts'
import { type Period, toPeriod } from './membership.ts'
import { ReversePeriod } from './schemas.ts'

/** Takes a period back: paid by mistake, refunded, recorded wrongly. It stays to be seen; a right one is a new row. */
export async function reversePeriod(ctx: Context, input: z.input<typeof ReversePeriod>): Promise<Period> {
  requirePermission(ctx, 'payments:write')
  const { periodId, reason } = parse(ReversePeriod, input)
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.membershipPeriod.updateMany({
      where: { id: periodId, reversedAt: null },
      data: { reversedAt: ctx.clock.now(), reversedBy: actorId(ctx), reversalReason: reason },
    })
    const row = await ctx.db.membershipPeriod.findUnique({ where: { id: periodId } })
    if (!row) throw periodNotFound()
    if (count === 0) throw periodAlreadyReversed()
    await audit(ctx, 'period.reversed', periodId, { membershipId: row.membershipId })
    return toPeriod(row)
  })
}
