import { daysBetween } from '@lykta/core'
import type { GoalProgress } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { classLabel } from '../members/class-label.ts'
import { Meter, type MeterPart } from '../ui/index.ts'
import { GoalFacts } from './goal-facts.tsx'
import { standing } from './standing.ts'

interface GoalMeterProps {
  t: Translate
  progress: GoalProgress
  classes: MembershipClass[]
  countGrace: boolean
  /** Not while there is nobody: then they would all be nought. */
  facts: boolean
  /** Then the list of who may still pay is a click away. */
  seesMembers: boolean
}

/** How far it is to the goal, and the facts from which it follows. */
export const GoalMeter = ({ t, progress, classes, countGrace, facts, seesMembers }: GoalMeterProps) => {
  const { goal } = progress
  return (
    <Meter
      t={t}
      title={goal.name}
      ofGoal={t('dashboard.ofGoal', { target: goal.target })}
      goal={goal.target}
      parts={partsOf(t, progress, classes, countGrace)}
      {...expected(t, progress)}
      standing={<p>{standing(t, progress)}</p>}
    >
      {facts && <GoalFacts t={t} progress={progress} seesMembers={seesMembers} />}
    </Meter>
  )
}

/** The meter shows two classes: the first, and all others together. */
function partsOf(
  t: Translate,
  { goal, byClass, count }: GoalProgress,
  classes: MembershipClass[],
  countGrace: boolean,
): [MeterPart] | [MeterPart, MeterPart] {
  const counted = byClass.map(({ classId, current, grace }) => {
    const known = classes.find(({ id }) => id === classId)
    return { label: known && classLabel(t, known), value: countGrace ? current + grace : current }
  })
  const [first, ...others] = counted
  if (!first?.label || goal.classIds.length === 1) return [{ label: t('dashboard.members'), value: count }]
  const rest = others.reduce((sum, { value }) => sum + value, 0)
  return [
    { label: first.label, value: first.value },
    { label: (others.length === 1 && others[0]?.label) || t('dashboard.others'), value: rest },
  ]
}

/** Where the way from the start to the goal would be today, walked evenly. Nothing before it begins, nor once it is reached, ended or out of time. */
function expected(t: Translate, { goal, day, start, reached }: GoalProgress) {
  if (reached || goal.endedOn || day < goal.startsOn || day >= goal.dueOn) return {}
  const share = (daysBetween(goal.startsOn, day) + 1) / (daysBetween(goal.startsOn, goal.dueOn) + 1)
  const value = Math.round(start + Math.max(0, goal.target - start) * share)
  return { expected: { value, label: t('dashboard.evenPace', { n: value }) } }
}
