import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { MeetingPolicy } from '../memberships/index.ts'
import { toClass } from '../memberships/membership.ts'
import { readSettings } from '../settings/queries.ts'
import { votingRuleVersion } from './voting-right.ts'

/** What a voting list is computed by: of the bylaws what bears on it, and the classes as they were. */
export const VotingRules = z.object({
  votingCutoff: MeetingPolicy.shape.votingCutoff,
  proxyMax: MeetingPolicy.shape.proxyMax,
  classes: z.array(z.object({ id: z.string(), labels: z.object({ sv: z.string(), en: z.string() }), votes: z.boolean() })),
})
export type VotingRules = z.output<typeof VotingRules>

/** The rules as they stand now. */
export async function readVotingRules(ctx: Context): Promise<VotingRules> {
  const {
    meetingPolicy: { votingCutoff, proxyMax },
  } = await readSettings(ctx)
  const rows = await ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return { votingCutoff, proxyMax, classes: rows.map(toClass).map(({ id, labels, votes }) => ({ id, labels, votes })) }
}

/** The same for the same rules, whatever classes are called: "1-3f9a02c1". */
export function ruleVersionOf({ votingCutoff, proxyMax, classes }: VotingRules): string {
  const rules = JSON.stringify([votingCutoff, proxyMax, classes.map(({ id, votes }) => [id, votes]).sort()])
  return `${votingRuleVersion}-${createHash('sha256').update(rules).digest('hex').slice(0, 8)}`
}
