import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { goalExists } from './errors.ts'
import { type Goal, toGoal } from './goal.ts'
import { requireClasses } from './queries.ts'
import { CreateGoal } from './schemas.ts'

/** Sets a goal of the board's. */
export async function createGoal(ctx: Context, input: z.input<typeof CreateGoal>): Promise<Goal> {
  requirePermission(ctx, 'goals:write')
  const { startsOn, dueOn, ...data } = parse(CreateGoal, input)
  return transaction(ctx, async (ctx) => {
    await requireClasses(ctx, data.classIds)
    const row = await ctx.db.goal
      .create({ data: { ...data, startsOn: toDate(startsOn), dueOn: toDate(dueOn) } })
      .catch(onConstraint('goal_name_due_key', goalExists))
    await audit(ctx, 'goal.created', row.id, { target: row.target })
    return toGoal(row)
  })
}
