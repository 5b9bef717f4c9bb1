import type { z } from 'zod'
import type { Context } from '../context.ts'
import { recordPeriod } from '../memberships/index.ts'
import { classOrThrow, lockMembership } from '../memberships/queries.ts'
import { parse } from '../parse.ts'
import { changeList } from './change-list.ts'
import { doorBeforeDay, feeNotPaid, noVote, onListAlready, paidTooLate } from './errors.ts'
import { voterColumns } from './queries.ts'
import { AdmitVoter } from './schemas.ts'
import { type VoterOn, votersOn } from './voters-on.ts'
import type { VotingList } from './voting-list.ts'

/**
 * Adds somebody to a frozen list, as an event. By the rules that the list was frozen with she must have a vote by now; `paidBy` records
 * her fee first, on the meeting's day: cash or Swish at the door. Where the bylaws want it earlier that gives no vote, and then nothing
 * is recorded either.
 */
export async function admitVoter(ctx: Context, input: z.input<typeof AdmitVoter>): Promise<VotingList> {
  const { meetingId, membershipId, paidBy } = parse(AdmitVoter, input)
  return changeList(ctx, meetingId, async (ctx, { voters, rules }, { heldOn }) => {
    if (voters.some((voter) => voter.membershipId === membershipId)) throw onListAlready()
    if (paidBy) {
      if (ctx.clock.today() < heldOn) throw doorBeforeDay()
      const { classId } = await lockMembership(ctx, membershipId)
      const { feeOre } = await classOrThrow(ctx, classId)
      await recordPeriod(ctx, { membershipId, paidOn: heldOn, ...(feeOre > 0 && { amountOre: feeOre }) })
    }
    const [voter] = await votersOn(ctx, heldOn, rules, [membershipId])
    const columns = voter && voterColumns(voter)
    if (!columns) throw refusal(voter)
    return { kind: 'admitted', membershipId, ...columns, paidBy: paidBy ?? null }
  })
}

function refusal(voter: VoterOn | undefined) {
  if (!voter || voter.right.votes) return noVote()
  const { paidOn } = voter.right
  return paidOn === null ? feeNotPaid() : paidTooLate(paidOn)
}
