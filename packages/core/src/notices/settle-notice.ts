import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Notice, toNotice } from './notice.ts'
import { SettleNotice } from './schemas.ts'

/** A person decides what nobody could know: whether an uncertain notice counts as sent or goes out again. */
export async function settleNotice(ctx: Context, input: z.input<typeof SettleNotice>): Promise<Notice> {
  requirePermission(ctx, 'members:write')
  const { noticeId, as } = parse(SettleNotice, input)
  const notice = await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.notice.updateMany({
      where: { id: noticeId, state: 'uncertain' },
      data:
        as === 'sent'
          ? { state: 'accepted' }
          : { state: 'pending', settledAt: null, nextTryAt: null, attempts: 0, doubts: 1, firstTryAt: null },
    })
    const row = await ctx.db.notice.findUnique({ where: { id: noticeId } })
    if (!row) throw notFound('notice_not_found')
    if (count === 0) throw new DomainError('conflict', 'notice_not_uncertain')
    await audit(ctx, 'notice.settled', noticeId, { as })
    return toNotice(row)
  })
  await ctx.jobs.wakeNotices()
  return notice
}
