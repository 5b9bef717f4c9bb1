import type { CopyRequest } from '@lykta/core/publications'
import { formatNumber, type Translate } from '@lykta/i18n'
import { EmptyState, Heading, Lead, Link, Pagination, Stack, Table, Tabs, Time, Typed } from '../../ui/index.ts'
import { PublicationsTrail } from '../publications-trail.tsx'
import { StateBadge } from './state-badge.tsx'

interface RequestsProps {
  t: Translate
  requests: CopyRequest[]
  next: string | null
  /** All of them, and not only those that wait. */
  all: boolean
  waiting: number
  timeZone: string
  mayAnswer: boolean
}

const path = '/materials/publications/requests'

/** Who has asked for printed copies. */
export const RequestsPage = ({ t, requests, next, all, waiting, timeZone, mayAnswer }: RequestsProps) => (
  <>
    <PublicationsTrail t={t} current={t('copyRequests.title')} />
    <Heading>{t('copyRequests.title')}</Heading>
    <Lead>{t('copyRequests.lead')}</Lead>
    <Stack>
      <Tabs
        label={t('copyRequests.tabs')}
        items={[
          { href: path, label: t('copyRequests.tab.new'), count: formatNumber(t.lang, waiting), current: !all },
          { href: `${path}?show=all`, label: t('copyRequests.tab.all'), current: all },
        ]}
      />
      <Table
        caption={t('copyRequests.title')}
        captionHidden
        rows={requests}
        empty={<EmptyState title={t(all ? 'copyRequests.none.all' : 'copyRequests.none.new')} />}
        columns={[
          {
            header: t('copyRequests.organisation'),
            cell: ({ id, organisation }) =>
              mayAnswer ? (
                <Link href={`${path}/${id}`}>
                  <Typed>{organisation}</Typed>
                </Link>
              ) : (
                <Typed>{organisation}</Typed>
              ),
          },
          { header: t('copyRequests.askedAt'), cell: ({ askedAt }) => <Time t={t} at={askedAt} timeZone={timeZone} /> },
          { header: t('copyRequests.asked'), align: 'end', cell: ({ lines }) => formatNumber(t.lang, sum(lines, 'asked')) },
          {
            header: t('copyRequests.sent'),
            align: 'end',
            cell: ({ state, lines }) => (state === 'sent' ? formatNumber(t.lang, sum(lines, 'sent')) : '–'),
          },
          { header: t('copyRequests.state'), cell: ({ state }) => <StateBadge t={t} state={state} /> },
        ]}
      />
      <Pagination t={t} next={next ? `${path}?${new URLSearchParams({ ...(all && { show: 'all' }), after: next })}` : undefined} />
    </Stack>
  </>
)

const sum = (lines: CopyRequest['lines'], what: 'asked' | 'sent'): number => lines.reduce((all, line) => all + (line[what] ?? 0), 0)
