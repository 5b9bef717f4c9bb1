import type { SeriesWithDue } from '@lykta/core/newsletters'
import { formatDay, type Translate } from '@lykta/i18n'
import { Badge, Card, Link, LinkButton, Note, Notice, SplitBar, Stack, Table, Time, Typed } from '../ui/index.ts'
import type { LettersView } from './dashboard-page.tsx'

const labelOf = (t: Translate, { labels, slug }: SeriesWithDue): string => labels[t.lang] ?? labels.sv ?? slug

/** Says it loudly when a letter should have gone out. */
export function Overdue({ t, series, mayWrite }: { t: Translate; series: SeriesWithDue[]; mayWrite: boolean }) {
  const overdue = series.flatMap((one) => (one.nextDue && one.nextDue.inDays < 0 ? [{ one, dueOn: one.nextDue.dueOn }] : []))
  if (overdue.length === 0) return null
  return (
    <Stack gap="small">
      {overdue.map(({ one, dueOn }) => (
        <Notice tone="warning" title={t('dashboard.letters.nag.title', { series: labelOf(t, one) })}>
          <Stack gap="small">
            <p>{t('dashboard.letters.nag.text', { day: formatDay(t.lang, dueOn) })}</p>
            {mayWrite && (
              <p>
                <LinkButton href={`/newsletters/new?series=${one.id}`}>{t('dashboard.letters.write')}</LinkButton>
              </p>
            )}
          </Stack>
        </Notice>
      ))}
    </Stack>
  )
}

/** When each series is next due. */
export const DueLetters = ({ t, series, timeZone }: { t: Translate; series: SeriesWithDue[]; timeZone: string }) => (
  <Card title={t('dashboard.letters')}>
    <Table
      caption={t('dashboard.letters')}
      captionHidden
      rows={series}
      columns={[
        { header: t('dashboard.letters.series'), cell: (one) => <Link href={`/newsletters?series=${one.id}`}>{labelOf(t, one)}</Link> },
        { header: t('dashboard.letters.due'), cell: (one) => <NextDue t={t} one={one} /> },
        {
          header: t('dashboard.letters.last'),
          cell: (one) => (one.lastSentAt ? <Time t={t} at={one.lastSentAt} timeZone={timeZone} /> : t('dashboard.letters.never')),
        },
      ]}
    />
  </Card>
)

const NextDue = ({ t, one: { nextDue } }: { t: Translate; one: SeriesWithDue }) => {
  if (!nextDue) return <>{t('dashboard.letters.noCadence')}</>
  const { dueOn, inDays } = nextDue
  return (
    <Stack gap="small">
      <Time t={t} day={dueOn} />
      {inDays < 0 && <Badge tone="warning">{t('dashboard.letters.overdue', { days: -inDays })}</Badge>}
      {inDays === 0 && <Badge tone="warning">{t('dashboard.letters.today')}</Badge>}
      {inDays > 0 && inDays <= 30 && <Badge tone="info">{t('dashboard.letters.soon', { days: inDays })}</Badge>}
    </Stack>
  )
}

export const LastLetter = ({ t, last, timeZone }: { t: Translate; last: LettersView['last']; timeZone: string }) => (
  <Card
    title={t('dashboard.lastLetter')}
    action={last && <Link href={`/newsletters/${last.letter.id}`}>{t('dashboard.lastLetter.report')}</Link>}
  >
    {last ? (
      <Stack>
        <p>
          <Typed>{last.letter.title}</Typed>
        </p>
        {last.letter.finishedAt && (
          <Note>
            <Time t={t} at={last.letter.finishedAt} timeZone={timeZone} />
          </Note>
        )}
        <SplitBar
          t={t}
          label={t('dashboard.lastLetter.result')}
          parts={[
            { label: t('newsletters.delivery.accepted'), value: last.status.counts.accepted, tone: 'success' },
            { label: t('newsletters.delivery.rejected'), value: last.status.counts.rejected, tone: 'danger' },
            { label: t('newsletters.delivery.uncertain'), value: last.status.counts.uncertain, tone: 'warning' },
            { label: t('newsletters.delivery.skipped'), value: last.status.counts.skipped, tone: 'neutral' },
          ]}
        />
      </Stack>
    ) : (
      <Note>{t('dashboard.lastLetter.none')}</Note>
    )}
  </Card>
)
