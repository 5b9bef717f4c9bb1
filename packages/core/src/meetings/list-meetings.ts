import { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { Day, toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type Meeting, toMeeting } from './meeting.ts'

export const ListMeetings = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

/** All meetings, the last first; those called off too. */
export async function listMeetings(
  ctx: Context,
  input: z.input<typeof ListMeetings> = {},
): Promise<{ items: Meeting[]; next: string | null }> {
  requirePermission(ctx, 'meetings:read')
  const { limit, after } = parse(ListMeetings, input)
  const rows = await ctx.db.meeting.findMany({
    where: after === undefined ? {} : beyond(after),
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(rows.map(toMeeting), limit, ({ heldOn, id }) => cursor(heldOn, id))
}

function beyond(after: string) {
  const { key, id } = position(after)
  const heldOn = toDate(parse(Day, key))
  return { OR: [{ heldOn: { lt: heldOn } }, { heldOn, id: { lt: id } }] }
}
