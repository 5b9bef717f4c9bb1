import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { listFrozen } from './errors.ts'
import { lockMeeting, readList, voterColumns } from './queries.ts'
import { MeetingId } from './schemas.ts'
import { votersOn } from './voters-on.ts'
import type { VotingList } from './voting-list.ts'
import { readVotingRules, ruleVersionOf } from './voting-rules.ts'

/**
 * Freezes who may vote on the meeting's day, with the reason for each, once: else `voting_list_frozen`. From then on nothing of it
 * changes, in the database neither; who pays at the door, comes or goes is added as an event.
 */
export async function freezeVotingList(ctx: Context, input: z.input<typeof MeetingId>): Promise<VotingList> {
  requirePermission(ctx, 'meetings:write')
  requirePermission(ctx, 'members:read')
  const { meetingId } = parse(MeetingId, input)
  return transaction(ctx, async (ctx) => {
    const { heldOn } = await lockMeeting(ctx, meetingId)
    if (await ctx.db.votingList.findUnique({ where: { meetingId } })) throw listFrozen()
    const rules = await readVotingRules(ctx)
    const ruleVersion = ruleVersionOf(rules)
    const entries = (await votersOn(ctx, heldOn, rules)).flatMap((voter) => {
      const columns = voterColumns(voter)
      return columns ? [{ membershipId: voter.membershipId, ...columns }] : []
    })
    const { id: listId } = await ctx.db.votingList.create({
      data: {
        meetingId,
        day: toDate(heldOn),
        ruleVersion,
        rules,
        voters: entries.length,
        computedAt: ctx.clock.now(),
        computedBy: actorId(ctx),
      },
    })
    await ctx.db.votingListEntry.createMany({ data: entries.map((entry, position) => ({ listId, position, ...entry })) })
    await audit(ctx, 'voting_list.frozen', meetingId, { voters: entries.length, ruleVersion })
    return readList(ctx, meetingId)
  })
}
