import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'
import { skipWaiting } from './sending/finish.ts'

/** Ends a letter for good. Whoever had not got it yet is skipped with the reason `cancelled`. */
export async function cancelNewsletter(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId } = parse(NewsletterId, input)
  return transaction(ctx, async (ctx) => {
    const living = ['draft', 'submitted', 'approved', 'scheduled', 'held', 'sending', 'paused'] as const
    const finishedAt = ctx.clock.now()
    await moveNewsletter(ctx, newsletterId, 'cancel', [...living], { state: 'cancelled', finishedAt })
    // a claim that looked before this begins anew and finds the letter cancelled; those that were quicker are seen below
    await ctx.db.deliveryWalk.updateMany({ where: { newsletterId }, data: { round: { increment: 1 }, after: 0 } })
    await audit(ctx, 'newsletter.cancelled', newsletterId, { skipped: await skipWaiting(ctx, newsletterId) })
    return readNewsletter(ctx, newsletterId)
  })
}
