import type { GoalProgress } from '@lykta/core/goals'
import { formatDay, formatNumber, type Translate } from '@lykta/i18n'
import { Link, Stat, Stats } from '../ui/index.ts'

interface GoalFactsProps {
  t: Translate
  progress: GoalProgress
  /** Then the list of who may still pay is a click away. */
  seesMembers: boolean
  /** The number itself too, where nothing beside says it. */
  counted?: boolean
}

/** The facts from which it follows how a goal goes. */
export const GoalFacts = ({ t, progress, seesMembers, counted = false }: GoalFactsProps) => {
  const { goal, start, joined, left, count, renewable, forecast } = progress
  const mayRenew = renewable.grace + renewable.lapsed + renewable.applicants
  return (
    <Stats>
      {counted && <Stat label={t('dashboard.ofGoal', { target: goal.target })} value={formatNumber(t.lang, count)} />}
      <Stat
        label={t('dashboard.joined', { day: formatDay(t.lang, goal.startsOn, 'dayMonth') })}
        value={formatNumber(t.lang, joined)}
        note={t('dashboard.reconciled', { start, joined, left, count })}
      />
      <Stat label={t('dashboard.left')} value={formatNumber(t.lang, left)} />
      <Stat
        label={t('dashboard.renewable')}
        value={formatNumber(t.lang, mayRenew)}
        note={
          <>
            {t('dashboard.renewable.note', { ...renewable })}
            {seesMembers && mayRenew > 0 && (
              <>
                {'. '}
                <Link href={`/goals/renewable?goal=${goal.id}`}>{t('goals.show')}</Link>
              </>
            )}
          </>
        }
      />
      <Stat
        label={t('dashboard.forecast', { day: formatDay(t.lang, goal.dueOn, 'dayMonth') })}
        value={formatNumber(t.lang, forecast.count)}
        note={t(forecast.assumption.code, forecast.assumption.params)}
      />
    </Stats>
  )
}
