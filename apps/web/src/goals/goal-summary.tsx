import type { GoalProgress } from '@lykta/core/goals'
import type { Translate } from '@lykta/i18n'
import { Card, Stack } from '../ui/index.ts'
import { GoalFacts } from './goal-facts.tsx'
import { standing } from './standing.ts'

/** The goal in numbers and a sentence, for paper: without the house front. */
export const GoalSummary = ({ t, progress }: { t: Translate; progress: GoalProgress }) => (
  <Card title={progress.goal.name}>
    <Stack gap="small">
      <p>{standing(t, progress)}</p>
      <GoalFacts t={t} progress={progress} counted seesMembers={false} />
    </Stack>
  </Card>
)
