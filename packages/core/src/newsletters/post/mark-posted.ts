import type { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { lockNewsletter, readNewsletter } from '../queries.ts'
import { NewsletterId } from '../schemas.ts'
import { finishIfDone } from '../sending/finish.ts'

/**
 * What was printed is in the box: it counts as accepted and is not printed again. The letter is sent once nothing of it waits, by
 * post or by e-mail. Paused or not: what has been posted has been posted. Asked twice, the second is `post_nothing_printed`.
 */
export async function markPosted(ctx: Context, input: z.input<typeof NewsletterId>): Promise<{ posted: number }> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId } = parse(NewsletterId, input)
  const posted = await transaction(ctx, async (ctx) => {
    await lockNewsletter(ctx, newsletterId)
    await readNewsletter(ctx, newsletterId)
    const { count } = await ctx.db.delivery.updateMany({
      where: { newsletterId, channel: 'post', state: 'pending', printedAt: { not: null } },
      data: { state: 'accepted', attempts: 1, firstTryAt: ctx.clock.now(), settledAt: ctx.clock.now() },
    })
    if (count === 0) throw new DomainError('conflict', 'post_nothing_printed')
    await audit(ctx, 'newsletter.posted', newsletterId, { deliveries: count })
    return count
  })
  await finishIfDone(ctx, newsletterId)
  return { posted }
}
