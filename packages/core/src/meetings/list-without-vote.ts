import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readList } from './queries.ts'
import { MeetingId } from './schemas.ts'
import { type VoterOn, votersOn } from './voters-on.ts'

/**
 * Who is in a class that votes and does not stand on the frozen list, as it is now: with a vote where she has paid since, else with the
 * reason why not. By the rules that the list was frozen with.
 */
export async function listWithoutVote(ctx: Context, input: z.input<typeof MeetingId>): Promise<VoterOn[]> {
  requirePermission(ctx, 'meetings:read')
  requirePermission(ctx, 'members:read')
  const { meetingId } = parse(MeetingId, input)
  const { day, rules, voters } = await readList(ctx, meetingId)
  const listed = new Set(voters.map(({ membershipId }) => membershipId))
  return (await votersOn(ctx, day, rules)).filter(({ membershipId }) => !listed.has(membershipId))
}
