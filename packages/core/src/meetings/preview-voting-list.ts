import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'
import { type VoterOn, votersOn } from './voters-on.ts'
import { readVotingRules, ruleVersionOf, type VotingRules } from './voting-rules.ts'

export interface VotingListPreview {
  ruleVersion: string
  rules: VotingRules
  /** Everybody in a class that votes, with the right to vote or the reason why not. */
  people: VoterOn[]
}

/** Who would vote if the list were frozen now, and who in a class that votes would not, and why. */
export async function previewVotingList(ctx: Context, input: z.input<typeof MeetingId>): Promise<VotingListPreview> {
  requirePermission(ctx, 'meetings:read')
  requirePermission(ctx, 'members:read')
  const { meetingId } = parse(MeetingId, input)
  const { heldOn } = await readMeeting(ctx, meetingId)
  const rules = await readVotingRules(ctx)
  return { ruleVersion: ruleVersionOf(rules), rules, people: await votersOn(ctx, heldOn, rules) }
}
