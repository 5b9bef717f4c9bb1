import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { changeList } from './change-list.ts'
import { notOnList } from './errors.ts'
import { VoterOf } from './schemas.ts'
import type { VotingList } from './voting-list.ts'

/** Takes back the proxy that she has given; none given, nothing happens. */
export async function endProxy(ctx: Context, input: z.input<typeof VoterOf>): Promise<VotingList> {
  const { meetingId, membershipId } = parse(VoterOf, input)
  return changeList(ctx, meetingId, (_, { voters }) => {
    const voter = voters.find((one) => one.membershipId === membershipId)
    if (!voter) throw notOnList('membershipId')
    return voter.proxyHolderId === null ? undefined : { kind: 'proxy_ended', membershipId }
  })
}
