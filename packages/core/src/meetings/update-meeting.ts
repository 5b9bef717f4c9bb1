import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { given } from '../given.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { meetingIsSettled } from './errors.ts'
import { type Meeting, toMeeting } from './meeting.ts'
import { lockMeeting } from './queries.ts'
import { UpdateMeeting } from './schemas.ts'

/** Changes what is given. Once the voting list is frozen, day and kind are settled: the list is of that day. */
export async function updateMeeting(ctx: Context, input: z.input<typeof UpdateMeeting>): Promise<Meeting> {
  requirePermission(ctx, 'meetings:write')
  const { meetingId, heldOn, ...changes } = parse(UpdateMeeting, input)
  return transaction(ctx, async (ctx) => {
    const before = await lockMeeting(ctx, meetingId)
    const moved = (heldOn ?? before.heldOn) !== before.heldOn || (changes.kind ?? before.kind) !== before.kind
    if (moved && (await ctx.db.votingList.findUnique({ where: { meetingId } }))) throw meetingIsSettled()
    const row = await ctx.db.meeting.update({
      where: { id: meetingId },
      data: { ...given(changes), ...(heldOn !== undefined && { heldOn: toDate(heldOn) }) },
    })
    await audit(ctx, 'meeting.updated', meetingId, { heldOn: heldOn ?? before.heldOn })
    return toMeeting(row)
  })
}
