import type { GoalProgress } from '@lykta/core/goals'
import type { BounceMailbox } from '@lykta/core/mailing'
import type { MembershipClass } from '@lykta/core/memberships'
import type { NewsletterStatus, NewsletterSummary, SeriesWithDue } from '@lykta/core/newsletters'
import { formatDay, isolate, type Translate } from '@lykta/i18n'
import { GoalChart, GoalMeter } from '../goals/index.ts'
import { MailboxFailing } from '../settings/bounces-card.tsx'
import { Actions, Card, Columns, EmptyState, Heading, Lead, Link, LinkButton, ProgressBar, Stack, Typed } from '../ui/index.ts'
import { Applications } from './applications.tsx'
import { DueLetters, LastLetter, Overdue } from './letters.tsx'

export interface GoalView {
  /** Null while there is no goal. */
  progress: GoalProgress | null
  /** The other goals that run. */
  others: GoalProgress[]
  classes: MembershipClass[]
  countGrace: boolean
  seesMembers: boolean
}

export interface LettersView {
  series: SeriesWithDue[]
  mailbox: BounceMailbox | null
  last: { letter: NewsletterSummary; status: NewsletterStatus } | undefined
}

interface DashboardProps {
  t: Translate
  name: string
  today: string
  timeZone: string
  mayWrite: boolean
  maySetGoals: boolean
  seesReports: boolean
  goal: GoalView | undefined
  letters: LettersView | undefined
  /** There is not a single member yet. */
  begin: boolean
  /** How many applications wait for her. */
  applications: number
}

export const DashboardPage = (props: DashboardProps) => {
  const { t, name, today, timeZone, mayWrite, maySetGoals, goal, letters, begin, applications } = props
  return (
    <>
      <Heading over={formatDay(t.lang, today, 'weekday')}>{t('dashboard.hello', { name: isolate(firstName(name)) })}</Heading>
      {!goal && !letters && <Lead>{t('dashboard.noGoals')}</Lead>}
      <Stack gap="large">
        {begin && <Begin t={t} />}
        <Applications t={t} count={applications} />
        {goal?.progress === null && <NoGoal t={t} maySet={maySetGoals} />}
        {goal?.progress && <GoalMeter t={t} {...goal} progress={goal.progress} facts={!begin} />}
        {goal && <GoalLinks {...props} />}
        {goal && goal.others.length > 0 && <OtherGoals t={t} goals={goal.others} />}
        {letters && <MailboxFailing t={t} mailbox={letters.mailbox} timeZone={timeZone} />}
        {letters && <Overdue t={t} series={letters.series} mayWrite={mayWrite} />}
        {goal?.progress && !begin && <GoalChart t={t} progress={goal.progress} />}
        {letters && (
          <Columns>
            <DueLetters t={t} series={letters.series} timeZone={timeZone} />
            <LastLetter t={t} last={letters.last} timeZone={timeZone} />
          </Columns>
        )}
      </Stack>
    </>
  )
}

/** Everything else that the numbers are good for. */
const GoalLinks = ({ t, seesReports }: DashboardProps) => (
  <Actions>
    <LinkButton href="/goals">{t('goals.all')}</LinkButton>
    <LinkButton href="/goals/years">{t('years.title')}</LinkButton>
    <LinkButton href="/board">{t('board.title')}</LinkButton>
    {seesReports && <LinkButton href="/reports/grant">{t('grant.title')}</LinkButton>}
  </Actions>
)

const OtherGoals = ({ t, goals }: { t: Translate; goals: GoalProgress[] }) => (
  <Card title={t('goals.others')}>
    <Stack>
      {goals.map(({ goal, count }) => (
        <Stack gap="small">
          <Link href={`/goals/${goal.id}`}>
            <Typed>{goal.name}</Typed>
          </Link>
          <ProgressBar
            label={t('goals.count')}
            value={count}
            max={goal.target}
            text={t('goals.others.progress', { count, target: goal.target, day: formatDay(t.lang, goal.dueOn) })}
          />
        </Stack>
      ))}
    </Stack>
  </Card>
)

const firstName = (name: string): string => name.split(' ')[0] ?? name

const Begin = ({ t }: { t: Translate }) => (
  <EmptyState
    title={t('dashboard.begin.title')}
    action={
      <Actions>
        <LinkButton href="/members/import" tone="primary">
          {t('members.import')}
        </LinkButton>
        <LinkButton href="/members/new">{t('members.add')}</LinkButton>
      </Actions>
    }
  >
    <p>{t('dashboard.begin.text')}</p>
  </EmptyState>
)

const NoGoal = ({ t, maySet }: { t: Translate; maySet: boolean }) => (
  <EmptyState title={t('dashboard.noGoal.title')} action={maySet && <LinkButton href="/goals/new">{t('goals.new')}</LinkButton>}>
    <p>{t('dashboard.noGoal.text')}</p>
  </EmptyState>
)
