import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readList, readMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'
import type { VotingList } from './voting-list.ts'

/** The frozen list as it stands now. Names and numbers only; throws `voting_list_not_frozen` before it is frozen. */
export async function getVotingList(ctx: Context, input: z.input<typeof MeetingId>): Promise<VotingList> {
  requirePermission(ctx, 'meetings:read')
  requirePermission(ctx, 'members:read')
  const { meetingId } = parse(MeetingId, input)
  await readMeeting(ctx, meetingId)
  return readList(ctx, meetingId)
}
