import type { Context } from '../context.ts'
import { addDays, startOfDay } from '../day.ts'
import { requirePermission } from '../permissions.ts'

const daysKept = 30
/** Half a year late, an answer helps nobody. */
const daysUnanswered = 180

/** Declines what nobody has answered for half a year, and forgets where the copies went of what was handled a month ago. */
export async function forgetCopyRequests(ctx: Context): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const before = (days: number) => startOfDay(ctx.clock.timeZone, addDays(ctx.clock.today(), -days))
  await ctx.db.copyRequest.updateMany({
    where: { state: 'new', askedAt: { lt: before(daysUnanswered) } },
    data: { state: 'declined', reason: 'too_old', handledAt: ctx.clock.now() },
  })
  await ctx.db.copyRequest.updateMany({
    where: { handledAt: { lt: before(daysKept) }, OR: [{ email: { not: null } }, { address: { not: null } }, { note: { not: null } }] },
    data: { email: null, address: null, note: null },
  })
}
