import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { changeList } from './change-list.ts'
import { notOnList } from './errors.ts'
import { WithdrawVoter } from './schemas.ts'
import type { VotingList } from './voting-list.ts'

/** Takes somebody off the list who has no vote after all. It stays to be seen that she stood there, and why she was taken off. */
export async function withdrawVoter(ctx: Context, input: z.input<typeof WithdrawVoter>): Promise<VotingList> {
  const { meetingId, membershipId, reason } = parse(WithdrawVoter, input)
  return changeList(ctx, meetingId, (_, { voters }) => {
    if (!voters.some((voter) => voter.membershipId === membershipId)) throw notOnList('membershipId')
    return { kind: 'withdrawn', membershipId, withdrawal: reason }
  })
}
