import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'

/** What was printed is in the box: it counts as accepted and is not printed again. Asked twice, the second is `post_nothing_printed`. */
export async function markNoticesPosted(ctx: Context): Promise<{ posted: number }> {
  requirePermission(ctx, 'members:write')
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.notice.updateMany({
      where: { channel: 'post', state: { in: ['pending', 'deferred'] }, printedAt: { not: null } },
      data: { state: 'accepted', attempts: 1, firstTryAt: ctx.clock.now(), settledAt: ctx.clock.now() },
    })
    if (count === 0) throw new DomainError('conflict', 'post_nothing_printed')
    await audit(ctx, 'notices.posted', null, { letters: count })
    return { posted: count }
  })
}
