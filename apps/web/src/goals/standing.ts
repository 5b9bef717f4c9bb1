import type { GoalProgress } from '@lykta/core/goals'
import { formatDay, type Translate } from '@lykta/i18n'

/** How it stands, in a sentence or two: what is missing, the pace that takes, and the pace so far. */
export function standing(t: Translate, { goal, day, missing, reached, pace }: GoalProgress): string {
  if (reached) return t('dashboard.reached')
  const values = { n: missing, day: formatDay(t.lang, goal.endedOn ?? goal.dueOn, 'dayMonth') }
  if (day >= goal.dueOn || pace.needed === null) return t('dashboard.missed', values)
  const words = t('dashboard.missing', values)
  return pace.soFar === null ? words : `${words} ${t('dashboard.pace', { needed: pace.needed, soFar: pace.soFar })}`
}
