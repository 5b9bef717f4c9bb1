import { dayIn } from '@lykta/core'
import type { GoalProgress, YearComparison } from '@lykta/core/goals'
import type { NewsletterStatus, NewsletterSummary, SeriesWithDue } from '@lykta/core/newsletters'
import { formatDay, formatNumber, type Translate } from '@lykta/i18n'
import { GoalChart, GoalSummary } from '../goals/index.ts'
import { Card, Columns, Heading, List, Note, Sheet, Table, Time, Typed } from '../ui/index.ts'

export interface SentLetter {
  letter: NewsletterSummary
  status: NewsletterStatus
}

interface BoardProps {
  t: Translate
  associationName: string
  today: string
  timeZone: string
  /** The goal due next. */
  main: GoalProgress | null
  goals: GoalProgress[]
  comparison: YearComparison
  letters: { shown: SentLetter[]; more: number }
  series: SeriesWithDue[]
  monthEnd: string
}

/** What the board has before it at its meeting, on one sheet of paper: numbers, nobody's name. */
export const BoardPage = (props: BoardProps) => {
  const { t, associationName, today, main, goals, letters } = props
  return (
    <Sheet hint={t('board.print')}>
      <Heading over={<Typed>{`${associationName}, ${formatDay(t.lang, today)}`}</Typed>}>{t('board.title')}</Heading>
      {main && <GoalSummary t={t} progress={main} />}
      {goals.length > 1 && <Goals t={t} goals={goals} />}
      {main && <GoalChart t={t} progress={main} />}
      <Columns shape="thirds">
        <Due {...props} />
        <Before {...props} />
        <Next {...props} />
      </Columns>
      <Card title={t('board.letters')}>
        {letters.shown.length > 0 ? <Letters {...props} /> : <Note>{t('board.letters.none')}</Note>}
        {letters.more > 0 && <Note>{t('board.letters.more', { n: letters.more })}</Note>}
      </Card>
    </Sheet>
  )
}

const Goals = ({ t, goals }: { t: Translate; goals: GoalProgress[] }) => {
  const number = (value: number) => formatNumber(t.lang, value)
  return (
    <Table
      caption={t('goals.list')}
      captionHidden
      rows={goals}
      columns={[
        { header: t('board.goal'), cell: ({ goal }) => <Typed>{goal.name}</Typed> },
        { header: t('board.dueOn'), cell: ({ goal }) => <Time t={t} day={goal.dueOn} /> },
        { header: t('board.now'), align: 'end', cell: ({ count }) => number(count) },
        { header: t('board.target'), align: 'end', cell: ({ goal }) => number(goal.target) },
        { header: t('board.missing'), align: 'end', cell: ({ missing }) => number(missing) },
        { header: t('board.forecast'), align: 'end', cell: ({ forecast }) => number(forecast.count) },
      ]}
    />
  )
}

const Due = ({ t, main }: BoardProps) => {
  if (!main) return null
  const { grace, lapsed, applicants } = main.renewable
  return (
    <Card title={t('board.due')}>
      <List
        items={[
          `${t('goals.renewable.grace')}: ${formatNumber(t.lang, grace)}`,
          `${t('goals.renewable.lapsed')}: ${formatNumber(t.lang, lapsed)}`,
          `${t('goals.renewable.applicant')}: ${formatNumber(t.lang, applicants)}`,
        ]}
      />
    </Card>
  )
}

const Before = ({ t, comparison: { before } }: BoardProps) => (
  <Card title={t('board.before')}>
    <List
      items={[
        `${formatNumber(t.lang, before.count)} ${t('board.before.members')}`,
        `${formatNumber(t.lang, before.joined)} ${t('board.before.joined')}`,
        `${formatNumber(t.lang, before.left)} ${t('board.before.left')}`,
      ]}
    />
  </Card>
)

const Next = ({ t, series, main, monthEnd }: BoardProps) => (
  <Card title={t('board.next')}>
    <List
      items={[
        ...series.flatMap(({ nextDue, labels, slug }) => {
          if (!nextDue) return []
          const words = { series: labels[t.lang] ?? labels.sv ?? slug, day: formatDay(t.lang, nextDue.dueOn) }
          return [t(nextDue.inDays < 0 ? 'board.next.overdue' : 'board.next.series', words)]
        }),
        ...(main ? [t('board.next.goal', { day: formatDay(t.lang, main.goal.dueOn) })] : []),
        t('board.next.frozen', { day: formatDay(t.lang, monthEnd) }),
      ]}
    />
  </Card>
)

const Letters = ({ t, letters, timeZone }: BoardProps) => {
  const outcome = (name: 'accepted' | 'rejected' | 'uncertain' | 'skipped') => ({
    header: t(`newsletters.delivery.${name}`),
    align: 'end' as const,
    cell: ({ status }: SentLetter) => formatNumber(t.lang, status.counts[name]),
  })
  return (
    <Table
      caption={t('board.letters')}
      captionHidden
      rows={letters.shown}
      columns={[
        { header: t('board.letters.title'), cell: ({ letter }) => <Typed>{letter.title}</Typed> },
        {
          header: t('board.letters.sentOn'),
          cell: ({ letter }) => (letter.finishedAt ? <Time t={t} day={dayIn(timeZone, letter.finishedAt)} form="dayMonth" /> : '–'),
        },
        outcome('accepted'),
        outcome('rejected'),
        outcome('uncertain'),
        outcome('skipped'),
      ]}
    />
  )
}
