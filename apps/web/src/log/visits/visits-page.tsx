import type { Visit } from '@lykta/core/visits'
import type { Translate } from '@lykta/i18n'
import { Badge, Breadcrumb, EmptyState, Heading, Lead, Link, List, Pagination, Row, Table, Time, Typed } from '../../ui/index.ts'
import { lineWords } from '../words.ts'

interface VisitsProps {
  t: Translate
  visits: Visit[]
  /** Who went, by id; empty for whoever sees her own alone. */
  names: ReadonlyMap<string, string>
  next: string | null
  paged: boolean
}

/** What is logged, the last first. */
export const VisitsPage = ({ t, visits, names, next, paged }: VisitsProps) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/log', label: t('log.title') }]} current={t('log.visits.title')} />
    <Heading>{t('log.visits.title')}</Heading>
    <Lead>{t('log.visits.lead')}</Lead>
    <Table
      caption={t('log.visits.title')}
      captionHidden
      rows={visits}
      empty={<EmptyState title={t('log.visits.none')} />}
      columns={[
        {
          header: t('log.visits.place'),
          cell: ({ id, placeName }) => (
            <Link href={`/log/visits/${id}`}>
              <Typed>{placeName}</Typed>
            </Link>
          ),
        },
        { header: t('log.visits.day'), cell: ({ visitedOn }) => <Time t={t} day={visitedOn} /> },
        { header: t('log.visits.lines'), cell: (visit) => <Told t={t} visit={visit} /> },
        ...(names.size > 0 ? [{ header: t('log.visits.who'), cell: ({ visitedBy }: Visit) => names.get(visitedBy ?? '') ?? '–' }] : []),
      ]}
    />
    <Pagination
      t={t}
      {...(paged && { previous: '/log/visits' })}
      {...(next && { next: `/log/visits?${new URLSearchParams({ after: next })}` })}
    />
  </>
)

const Told = ({ t, visit }: { t: Translate; visit: Visit }) => (
  <>
    {visit.lines.length > 0 && <List items={visit.lines.map((line) => lineWords(t, line))} />}
    <Row>
      {visit.withdrawnAt && <Badge tone="danger">{t('log.visits.withdrawn')}</Badge>}
      {visit.refused && <Badge tone="warning">{t('log.visits.refused')}</Badge>}
      {visit.photo && <Badge tone="info">{t('log.visits.hasPhoto')}</Badge>}
    </Row>
  </>
)
