import type { Context } from '../../context.ts'
import { transaction } from '../../transaction.ts'
import { lockNewsletter } from '../queries.ts'
import { breakerWait, waitsUntil } from './retry.ts'

/**
 * Says why nothing goes out and when it is tried again; no attempt is counted against any recipient. Workers that meet the
 * same outage at once make one wait of it. `answered`: letters got through before, so the waits begin anew.
 */
export async function wait(ctx: Context, newsletterId: string, reason: string, answered: boolean): Promise<void> {
  await transaction(ctx, async (ctx) => {
    await lockNewsletter(ctx, newsletterId)
    const before = await ctx.db.newsletter.findUniqueOrThrow({
      where: { id: newsletterId },
      select: { waitUntil: true, waitFailures: true },
    })
    const now = ctx.clock.now()
    if (waitsUntil(before.waitUntil, now)) return
    const waitFailures = answered ? 1 : before.waitFailures + 1
    const waitUntil = new Date(now.getTime() + breakerWait(waitFailures))
    await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { waitReason: reason, waitFailures, waitUntil } })
    ctx.log.warn({ newsletterId, reason, waitUntil }, 'The mail server is not taking letters; waiting')
  })
}

/** The mail server takes letters again. */
export async function stopWaiting(ctx: Context, newsletterId: string): Promise<void> {
  await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { waitReason: null, waitUntil: null, waitFailures: 0 } })
}
