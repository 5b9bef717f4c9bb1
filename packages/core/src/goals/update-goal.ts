import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { goalEnded, goalExists } from './errors.ts'
import { type Goal, toGoal } from './goal.ts'
import { lockGoal, requireClasses } from './queries.ts'
import { UpdateGoal } from './schemas.ts'

/** Changes a goal that has not been ended. The trail keeps what the target was. */
export async function updateGoal(ctx: Context, input: z.input<typeof UpdateGoal>): Promise<Goal> {
  requirePermission(ctx, 'goals:write')
  const { goalId, startsOn, dueOn, ...data } = parse(UpdateGoal, input)
  return transaction(ctx, async (ctx) => {
    const before = await lockGoal(ctx, goalId)
    if (before.endedOn) throw goalEnded()
    await requireClasses(ctx, data.classIds)
    const row = await ctx.db.goal
      .update({ where: { id: goalId }, data: { ...data, startsOn: toDate(startsOn), dueOn: toDate(dueOn) } })
      .catch(onConstraint('goal_name_due_key', goalExists))
    await audit(ctx, 'goal.updated', goalId, { target: row.target, targetBefore: before.target, dueOn, dueOnBefore: before.dueOn })
    return toGoal(row)
  })
}
