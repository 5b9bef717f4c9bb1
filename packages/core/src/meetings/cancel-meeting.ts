import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Meeting, toMeeting } from './meeting.ts'
import { lockMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'

/** Calls a meeting off. It stays to be seen, with its notice and its list. A notice that has gone out is not called back: write another letter. */
export async function cancelMeeting(ctx: Context, input: z.input<typeof MeetingId>): Promise<Meeting> {
  requirePermission(ctx, 'meetings:write')
  const { meetingId } = parse(MeetingId, input)
  return transaction(ctx, async (ctx) => {
    await lockMeeting(ctx, meetingId)
    const row = await ctx.db.meeting.update({ where: { id: meetingId }, data: { cancelledAt: ctx.clock.now() } })
    await audit(ctx, 'meeting.cancelled', meetingId)
    return toMeeting(row)
  })
}
