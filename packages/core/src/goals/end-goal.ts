import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { goalEnded, goalOver } from './errors.ts'
import { type Goal, toGoal } from './goal.ts'
import { lockGoal } from './queries.ts'
import { EndGoal } from './schemas.ts'

/** Ends a goal before its day: given up, or replaced by another. It stays to be seen, as it stood today. */
export async function endGoal(ctx: Context, input: z.input<typeof EndGoal>): Promise<Goal> {
  requirePermission(ctx, 'goals:write')
  const { goalId } = parse(EndGoal, input)
  const today = ctx.clock.today()
  return transaction(ctx, async (ctx) => {
    const { endedOn, dueOn } = await lockGoal(ctx, goalId)
    if (endedOn) throw goalEnded()
    if (dueOn < today) throw goalOver()
    const row = await ctx.db.goal.update({ where: { id: goalId }, data: { endedOn: toDate(today) } })
    await audit(ctx, 'goal.ended', goalId)
    return toGoal(row)
  })
}
