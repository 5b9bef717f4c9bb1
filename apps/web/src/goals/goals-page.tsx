import type { GoalProgress } from '@lykta/core/goals'
import { formatNumber, type MessageKey, type Translate } from '@lykta/i18n'
import { Actions, Badge, EmptyState, type Feeling, Heading, Lead, Link, LinkButton, Row, Table, Time, Typed } from '../ui/index.ts'

type State = 'ahead' | 'running' | 'reached' | 'missed' | 'ended'
const feelings: Record<State, Feeling> = { ahead: 'neutral', running: 'info', reached: 'success', missed: 'warning', ended: 'neutral' }

/** Every goal there is or was, the one due last first. */
export const GoalsPage = ({ t, goals, today, mayWrite }: { t: Translate; goals: GoalProgress[]; today: string; mayWrite: boolean }) => (
  <>
    <Row align="apart">
      <Heading>{t('goals.title')}</Heading>
      <Actions>
        {mayWrite && (
          <LinkButton href="/goals/new" tone="primary">
            {t('goals.new')}
          </LinkButton>
        )}
        <LinkButton href="/goals/years">{t('years.title')}</LinkButton>
      </Actions>
    </Row>
    <Lead>{t('goals.lead')}</Lead>
    <Table
      caption={t('goals.list')}
      captionHidden
      rows={goals}
      empty={<EmptyState title={t('goals.none')} />}
      columns={[
        {
          header: t('goals.goal'),
          cell: ({ goal }) => (
            <Link href={`/goals/${goal.id}`}>
              <Typed>{goal.name}</Typed>
            </Link>
          ),
        },
        { header: t('goals.startsOn'), cell: ({ goal }) => <Time t={t} day={goal.startsOn} /> },
        { header: t('goals.dueOn'), cell: ({ goal }) => <Time t={t} day={goal.dueOn} /> },
        { header: t('goals.state'), cell: (one) => <GoalState t={t} progress={one} today={today} /> },
        { header: t('goals.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
        { header: t('goals.aim'), align: 'end', cell: ({ goal }) => formatNumber(t.lang, goal.target) },
      ]}
    />
  </>
)

const GoalState = ({ t, progress, today }: { t: Translate; progress: GoalProgress; today: string }) => {
  const state = stateOf(progress, today)
  const key: MessageKey = `goals.state.${state}`
  return <Badge tone={feelings[state]}>{t(key)}</Badge>
}

function stateOf({ goal, reached }: GoalProgress, today: string): State {
  if (goal.endedOn) return 'ended'
  if (goal.startsOn > today) return 'ahead'
  if (reached) return 'reached'
  return goal.dueOn < today ? 'missed' : 'running'
}
