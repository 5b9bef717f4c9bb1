import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { SettleNotices } from './schemas.ts'

/** A person decides what nobody could know: whether uncertain notices count as sent or go out again. */
export async function settleNotices(ctx: Context, input: z.input<typeof SettleNotices>): Promise<{ settled: number }> {
  requirePermission(ctx, 'members:write')
  const { noticeIds, as } = parse(SettleNotices, input)
  const settled = await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.notice.updateMany({
      where: { state: 'uncertain', ...(noticeIds && { id: { in: noticeIds } }) },
      data:
        as === 'sent'
          ? { state: 'accepted', reason: null }
          : { state: 'pending', reason: null, settledAt: null, nextTryAt: null, attempts: 0, doubts: 1, firstTryAt: null },
    })
    if (count === 0) throw new DomainError('conflict', 'notice_not_uncertain')
    await audit(ctx, 'notices.settled', null, { as, notices: count })
    return count
  })
  if (as === 'resend') await ctx.jobs.wakeNotices()
  return { settled }
}
