import type { Prisma } from '@lykta/db'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Meeting } from './meeting.ts'
import { lockMeeting, readList } from './queries.ts'
import type { VotingList } from './voting-list.ts'

export type NewEvent = Omit<Prisma.VotingListEventUncheckedCreateInput, 'id' | 'listId' | 'at' | 'by'>

/**
 * Adds an event to a frozen list, or none: `judge` says which, knowing the list as it stands while nobody else changes it. Two at the
 * same door at once come one after the other.
 */
export async function changeList(
  ctx: Context,
  meetingId: string,
  judge: (ctx: Context, list: VotingList, meeting: Meeting) => NewEvent | undefined | Promise<NewEvent | undefined>,
): Promise<VotingList> {
  requirePermission(ctx, 'meetings:write')
  requirePermission(ctx, 'members:read')
  return transaction(ctx, async (ctx) => {
    const meeting = await lockMeeting(ctx, meetingId)
    const list = await readList(ctx, meetingId)
    const event = await judge(ctx, list, meeting)
    if (!event) return list
    await ctx.db.votingListEvent.create({ data: { ...event, listId: list.id, at: ctx.clock.now(), by: actorId(ctx) } })
    await audit(ctx, `voting_list.${event.kind}`, meetingId, {
      membershipId: event.membershipId,
      ...(event.paidBy && { paidBy: event.paidBy }),
    })
    return readList(ctx, meetingId)
  })
}
