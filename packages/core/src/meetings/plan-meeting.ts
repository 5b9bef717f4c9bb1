import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Meeting, toMeeting } from './meeting.ts'
import { PlanMeeting } from './schemas.ts'

/** Plans a meeting of the members. A day that the bylaws do not allow is not refused: `getMeeting` warns of it, and the board decides. */
export async function planMeeting(ctx: Context, input: z.input<typeof PlanMeeting>): Promise<Meeting> {
  requirePermission(ctx, 'meetings:write')
  const { heldOn, ...meeting } = parse(PlanMeeting, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.meeting.create({
      data: { ...meeting, heldOn: toDate(heldOn), createdAt: ctx.clock.now(), createdBy: actorId(ctx) },
    })
    await audit(ctx, 'meeting.planned', row.id, { kind: row.kind, heldOn })
    return toMeeting(row)
  })
}
