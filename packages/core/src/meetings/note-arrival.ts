import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { changeList } from './change-list.ts'
import { meetingAhead, notOnList } from './errors.ts'
import { VoterOf } from './schemas.ts'
import type { VotingList } from './voting-list.ts'

/** She is there. A second tap on the same name is no second arrival. */
export const noteArrival = (ctx: Context, input: z.input<typeof VoterOf>): Promise<VotingList> => notePresence(ctx, input, true)

/** She has gone: from now on she votes no longer, unless by proxy. */
export const noteDeparture = (ctx: Context, input: z.input<typeof VoterOf>): Promise<VotingList> => notePresence(ctx, input, false)

async function notePresence(ctx: Context, input: z.input<typeof VoterOf>, present: boolean): Promise<VotingList> {
  const { meetingId, membershipId } = parse(VoterOf, input)
  return changeList(ctx, meetingId, (ctx, { voters }, { heldOn }) => {
    const voter = voters.find((one) => one.membershipId === membershipId)
    if (!voter) throw notOnList('membershipId')
    if (ctx.clock.today() < heldOn) throw meetingAhead(heldOn)
    return voter.present === present ? undefined : { kind: present ? 'arrived' : 'departed', membershipId }
  })
}
