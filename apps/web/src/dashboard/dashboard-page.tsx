import type { GoalProgress } from '@lykta/core/goals'
import type { BounceMailbox } from '@lykta/core/mailing'
import type { MembershipClass } from '@lykta/core/memberships'
import type { NewsletterStatus, NewsletterSummary, SeriesWithDue } from '@lykta/core/newsletters'
import { formatDay, isolate, type Translate } from '@lykta/i18n'
import { MailboxFailing } from '../settings/bounces-card.tsx'
import { Actions, Columns, EmptyState, Heading, Lead, LinkButton, Notice, Stack } from '../ui/index.ts'
import { GoalChart } from './goal-chart.tsx'
import { GoalMeter } from './goal-meter.tsx'
import { DueLetters, LastLetter, Overdue } from './letters.tsx'

export interface GoalView {
  /** Null while there is no goal. */
  progress: GoalProgress | null
  classes: MembershipClass[]
  countGrace: boolean
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
  goal: GoalView | undefined
  letters: LettersView | undefined
  /** There is not a single member yet. */
  begin: boolean
  /** How many applications wait for her. */
  applications: number
}

export const DashboardPage = ({ t, name, today, timeZone, mayWrite, goal, letters, begin, applications }: DashboardProps) => (
  <>
    <Heading over={formatDay(t.lang, today, 'weekday')}>{t('dashboard.hello', { name: isolate(firstName(name)) })}</Heading>
    {!goal && !letters && <Lead>{t('dashboard.noGoals')}</Lead>}
    <Stack gap="large">
      {begin && <Begin t={t} />}
      {applications > 0 && <Applications t={t} count={applications} />}
      {goal?.progress === null && <NoGoal t={t} />}
      {goal?.progress && <GoalMeter t={t} progress={goal.progress} classes={goal.classes} countGrace={goal.countGrace} facts={!begin} />}
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

const Applications = ({ t, count }: { t: Translate; count: number }) => (
  <Notice title={t('applications.waits', { n: count })}>
    <Stack gap="small">
      <p>{t('applications.waits.text')}</p>
      <p>
        <LinkButton href="/members/applications">{t('applications.show')}</LinkButton>
      </p>
    </Stack>
  </Notice>
)

const NoGoal = ({ t }: { t: Translate }) => (
  <EmptyState title={t('dashboard.noGoal.title')}>
    <p>{t('dashboard.noGoal.text')}</p>
  </EmptyState>
)
