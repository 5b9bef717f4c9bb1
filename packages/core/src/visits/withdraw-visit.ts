import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { visitWithdrawn } from './errors.ts'
import { visitToChange } from './own-visit.ts'
import { readVisit } from './queries.ts'
import { WithdrawVisit } from './schemas.ts'
import { giveBack } from './stock.ts'
import type { Visit } from './visit.ts'

/** Takes a visit back that was logged wrongly: it stays to be seen, and what was placed goes back to whose copies they were. */
export async function withdrawVisit(ctx: Context, input: z.input<typeof WithdrawVisit>): Promise<Visit> {
  requirePermission(ctx, 'distribution:log')
  const { visitId, reason } = parse(WithdrawVisit, input)
  return transaction(ctx, async (ctx) => {
    await visitToChange(ctx, visitId)
    const { count } = await ctx.db.visit.updateMany({
      where: { id: visitId, withdrawnAt: null },
      data: { withdrawnAt: ctx.clock.now(), withdrawnBy: actorId(ctx), withdrawnReason: reason },
    })
    if (count === 0) throw visitWithdrawn()
    await giveBack(ctx, visitId, reason)
    await audit(ctx, 'visit.withdrawn', visitId)
    return readVisit(ctx, visitId)
  })
}
