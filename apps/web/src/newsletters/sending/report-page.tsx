import { can } from '@lykta/core'
import {
  type DeliveryState,
  type Mending,
  type NewsletterReport,
  newsletterReport,
  type ReportRow,
  reportCsv,
} from '@lykta/core/newsletters'
import { formatDateTime, formatNumber, type Translate } from '@lykta/i18n'
import { pages, renderPage } from '../../frame/index.ts'
import { Actions, Breadcrumb, Card, EmptyState, Heading, Lead, Link, LinkButton, Note, Stack, Stat, Stats, Table } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'
import { skipWords } from '../words.ts'
import { Report } from './report.tsx'

/** What came of a letter, whole: for reading, and as a file. */
export const reportPages = () =>
  pages()
    .get('/newsletters/:id/report', async (c) => {
      const { ctx, t } = c.var
      const report = await newsletterReport(ctx, { newsletterId: c.req.param('id') })
      return renderPage(
        c,
        { title: t('newsletters.report.title'), section: '/newsletters' },
        <ReportPage t={t} report={report} timeZone={ctx.clock.timeZone} mayList={can(ctx.actor, 'members:read')} />,
      )
    })
    .get('/newsletters/:id/report.csv', async (c) => {
      const report = await newsletterReport(c.var.ctx, { newsletterId: c.req.param('id') })
      return c.body(new Uint8Array(reportCsv(report, c.var.t)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="report.csv"',
      })
    })

interface ReportProps {
  t: Translate
  report: NewsletterReport
  timeZone: string
  mayList: boolean
}

const ReportPage = ({ t, report, timeZone, mayList }: ReportProps) => {
  const { title, status, rows, deferred } = report
  const { pending, sending, deferred: putOff } = status.counts
  const waiting = pending + sending + putOff
  const address = `/newsletters/${status.newsletterId}`
  const back = [
    { href: '/newsletters', label: t('shell.nav.newsletters') },
    { href: address, label: title },
  ]
  return (
    <>
      <Stack>
        <Breadcrumb t={t} items={back} current={t('newsletters.report.title')} />
        <Heading over={title}>{t('newsletters.report.title')}</Heading>
        <Lead>{t('newsletters.report.lead')}</Lead>
      </Stack>
      <Stats>
        <Stat label={t('newsletters.delivery.accepted')} value={formatNumber(t.lang, status.counts.accepted)} />
        <Stat label={t('newsletters.delivery.rejected')} value={formatNumber(t.lang, status.counts.rejected)} />
        <Stat label={t('newsletters.delivery.skipped')} value={formatNumber(t.lang, status.counts.skipped)} />
        {waiting > 0 && <Stat label={t('newsletters.report.waiting')} value={formatNumber(t.lang, waiting)} />}
        <Stat label={t('newsletters.report.audience')} value={formatNumber(t.lang, status.audience)} />
      </Stats>
      {deferred && (
        <Note>
          {t('newsletters.report.deferred', { n: deferred.count })} {formatDateTime(t.lang, deferred.until, timeZone)}.
        </Note>
      )}
      <Stack gap="large">
        <Mend t={t} mend={report.mend} address={address} mayList={mayList} />
        <Report t={t} status={status} mayList={mayList} />
        <Breakdown t={t} rows={rows} by="language" name={(value) => languageWord(value, t)} />
        <Breakdown t={t} rows={rows} by="form" name={(value) => t(`write.preview.form.${value}`)} />
        <Breakdown t={t} rows={rows} by="channel" name={(value) => t(`newsletters.report.channel.${value}`)} />
      </Stack>
      <Actions>
        <LinkButton href={`${address}/report.csv`} download>
          {t('newsletters.report.download')}
        </LinkButton>
      </Actions>
    </>
  )
}

/** What a person can do, most first, and the list of those it is about. */
const Mend = ({ t, mend, address, mayList }: { t: Translate; mend: Mending[]; address: string; mayList: boolean }) => (
  <Card title={t('newsletters.report.mend')}>
    <Table
      caption={t('newsletters.report.mend')}
      captionHidden
      columns={[
        { header: t('newsletters.recipients.reason'), cell: (one) => mendingWords(t, one).reason },
        { header: t('newsletters.recipients.mend'), cell: (one) => mendingWords(t, one).mend },
        {
          header: t('newsletters.recipients.count'),
          align: 'end',
          cell: (one) =>
            mayList ? (
              <Link href={`${address}/deliveries?${listOf(one)}`}>{formatNumber(t.lang, one.count)}</Link>
            ) : (
              formatNumber(t.lang, one.count)
            ),
        },
      ]}
      rows={mend}
      empty={<EmptyState title={t('newsletters.report.mendNone')} />}
    />
  </Card>
)

function mendingWords(t: Translate, { state, reason }: Mending): { reason: string; mend: string } {
  if (state === 'uncertain') return { reason: t('newsletters.report.uncertain'), mend: t('newsletters.report.uncertain.mend') }
  if (state === 'skipped') return skipWords(t, reason)
  return { reason: t(`newsletters.rejected.${reason}`), mend: t(`newsletters.rejected.${reason}.mend`) }
}

const listOf = ({ state, reason }: Mending): string => String(new URLSearchParams({ state, ...(state === 'skipped' && { reason }) }))

interface BreakdownProps<Key extends 'language' | 'form' | 'channel'> {
  t: Translate
  rows: ReportRow[]
  by: Key
  name: (value: ReportRow[Key]) => string
}

/** The outcomes of those who have something in common, beside each other. */
function Breakdown<Key extends 'language' | 'form' | 'channel'>({ t, rows, by, name }: BreakdownProps<Key>) {
  const values = [...new Set(rows.map((row) => row[by]))].sort()
  const title = t(`newsletters.report.by.${by}`)
  const count = (value: ReportRow[Key], states?: DeliveryState[]) =>
    formatNumber(
      t.lang,
      rows.filter((row) => row[by] === value && (!states || states.includes(row.state))).reduce((sum, row) => sum + row.count, 0),
    )
  const column = (header: string, states?: DeliveryState[]) => ({
    header,
    align: 'end' as const,
    cell: (value: ReportRow[Key]) => count(value, states),
  })
  return (
    <Card title={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          { header: t(`newsletters.report.column.${by}`), cell: name },
          column(t('newsletters.delivery.accepted'), ['accepted']),
          column(t('newsletters.delivery.rejected'), ['rejected']),
          column(t('newsletters.delivery.uncertain'), ['uncertain']),
          column(t('newsletters.report.waiting'), ['pending', 'sending', 'deferred']),
          column(t('newsletters.delivery.skipped'), ['skipped']),
          column(t('newsletters.report.audience')),
        ]}
        rows={values}
      />
    </Card>
  )
}
