import type { Context } from '@lykta/core'
import { type GoalProgress, goalProgress, listGoals } from '@lykta/core/goals'

/** How each goal goes that has begun and is neither over nor ended, the one due first first. */
export async function runningGoals(ctx: Context): Promise<GoalProgress[]> {
  const today = ctx.clock.today()
  const running = (await listGoals(ctx)).filter(({ startsOn, dueOn, endedOn }) => !endedOn && startsOn <= today && today <= dueOn)
  const goals: GoalProgress[] = []
  for (const { id: goalId } of running.toReversed()) {
    const progress = await goalProgress(ctx, { goalId })
    if (progress) goals.push(progress)
  }
  return goals
}
