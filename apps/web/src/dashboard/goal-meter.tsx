import { daysBetween } from '@lykta/core'
import type { GoalProgress } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatDay, formatNumber, type Translate } from '@lykta/i18n'
import { classLabel } from '../members/class-label.ts'
import { Meter, type MeterPart, Stat, Stats } from '../ui/index.ts'

interface GoalMeterProps {
  t: Translate
  progress: GoalProgress
  classes: MembershipClass[]
  countGrace: boolean
  /** Not while there is nobody: then they would all be nought. */
  facts: boolean
}

/** How far it is to the goal, and the facts from which it follows. */
export const GoalMeter = ({ t, progress, classes, countGrace, facts }: GoalMeterProps) => {
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
      {facts && <Facts t={t} progress={progress} />}
    </Meter>
  )
}

const Facts = ({ t, progress: { goal, start, joined, left, count, renewable, forecast } }: Pick<GoalMeterProps, 't' | 'progress'>) => (
  <Stats>
    <Stat
      label={t('dashboard.joined', { day: formatDay(t.lang, goal.startsOn, 'dayMonth') })}
      value={formatNumber(t.lang, joined)}
      note={t('dashboard.reconciled', { start, joined, left, count })}
    />
    <Stat label={t('dashboard.left')} value={formatNumber(t.lang, left)} />
    <Stat
      label={t('dashboard.renewable')}
      value={formatNumber(t.lang, renewable.grace + renewable.lapsed + renewable.applicants)}
      note={t('dashboard.renewable.note', { ...renewable })}
    />
    <Stat
      label={t('dashboard.forecast', { day: formatDay(t.lang, goal.dueOn, 'dayMonth') })}
      value={formatNumber(t.lang, forecast.count)}
      note={t(forecast.assumption.code, forecast.assumption.params)}
    />
  </Stats>
)

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

/** Where the way from the start to the goal would be today, walked evenly. Nothing once the goal is reached or its time is out. */
function expected(t: Translate, { goal, day, start, reached }: GoalProgress) {
  if (reached || day >= goal.dueOn) return {}
  const share = (daysBetween(goal.startsOn, day) + 1) / (daysBetween(goal.startsOn, goal.dueOn) + 1)
  const value = Math.round(start + Math.max(0, goal.target - start) * share)
  return { expected: { value, label: t('dashboard.evenPace', { n: value }) } }
}

function standing(t: Translate, { goal, day, missing, reached, pace }: GoalProgress): string {
  if (reached) return t('dashboard.reached')
  const values = { n: missing, day: formatDay(t.lang, goal.dueOn, 'dayMonth') }
  if (day >= goal.dueOn || pace.needed === null) return t('dashboard.missed', values)
  const words = t('dashboard.missing', values)
  return pace.soFar === null ? words : `${words} ${t('dashboard.pace', { needed: pace.needed, soFar: pace.soFar })}`
}
