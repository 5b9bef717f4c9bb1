import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { NoticeKind } from './notice.ts'

export interface QueuedNotice {
  kind: NoticeKind
  /** What it is about: `fee_claim` a claim's id, `fee_reminder` that and the rule's days, `receipt` a period's id, `welcome` a membership's. */
  subject: string
  contactId: string
  claimId?: string
}

/**
 * Owes somebody notices, each once however often it is asked for; within the transaction of the verb that found so. Says how many are
 * new. The verb wakes a worker (`ctx.jobs.wakeNotices`) when its transaction is done; without, one comes within a minute.
 */
export async function queueNotices(ctx: Context, notices: QueuedNotice[]): Promise<number> {
  const common = { createdAt: ctx.clock.now(), createdBy: actorId(ctx) }
  const { count } = await ctx.db.notice.createMany({ data: notices.map((notice) => ({ ...notice, ...common })), skipDuplicates: true })
  return count
}
