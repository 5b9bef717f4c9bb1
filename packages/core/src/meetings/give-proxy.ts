import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { changeList } from './change-list.ts'
import { proxyRefused } from './errors.ts'
import { proxyFault } from './proxy-fault.ts'
import { GiveProxy } from './schemas.ts'
import type { VotingList } from './voting-list.ts'

/** Notes that `holderId` votes for `membershipId` while she is not there herself. Of those two who ask at once for the last place one gets it. */
export async function giveProxy(ctx: Context, input: z.input<typeof GiveProxy>): Promise<VotingList> {
  const { meetingId, membershipId, holderId } = parse(GiveProxy, input)
  return changeList(ctx, meetingId, (_, { voters, rules }) => {
    const fault = proxyFault(voters, { giverId: membershipId, holderId, max: rules.proxyMax })
    if (fault) throw proxyRefused(fault, rules.proxyMax)
    return { kind: 'proxy_given', membershipId, holderId }
  })
}
