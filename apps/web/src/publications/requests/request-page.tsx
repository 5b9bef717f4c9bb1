import type { CopyRequest, CopyRequestReach } from '@lykta/core/publications'
import type { EditionStock, HolderSummary } from '@lykta/core/stock'
import { formatNumber, languageName, type MessageKey, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { editionName } from '../../materials/index.ts'
import { DescriptionList, ErrorSummary, Heading, LeftToRight, Link, Note, Row, Stack, Table, Time, Typed } from '../../ui/index.ts'
import { PublicationsTrail } from '../publications-trail.tsx'
import { DeclineCard } from './decline-card.tsx'
import { SendCard } from './send-card.tsx'
import { StateBadge } from './state-badge.tsx'

export interface RequestProps {
  t: Translate
  request: CopyRequest & CopyRequestReach
  /** Open stores, and what each edition asked for has in them. */
  stores: HolderSummary[]
  stock: EditionStock[]
  today: string
  timeZone: string
  forms: Record<'send' | 'decline', FormAnswer>
}

/** What an organisation asked for, and the answer to it. */
export const RequestPage = (props: RequestProps) => {
  const { t, request } = props
  return (
    <>
      <PublicationsTrail
        t={t}
        over={[{ href: '/materials/publications/requests', label: t('copyRequests.title') }]}
        current={t('copyRequests.one')}
      />
      <Row align="apart">
        <Heading over={t('copyRequests.one')}>
          <Typed>{request.organisation}</Typed>
        </Heading>
        <StateBadge t={t} state={request.state} />
      </Row>
      <Stack gap="large">
        <Facts {...props} />
        {request.state === 'new' ? (
          <>
            <SendCard {...props} />
            <DeclineCard {...props} />
          </>
        ) : (
          <>
            <ErrorSummary t={t} message={props.forms.send.message ?? props.forms.decline.message} />
            <Answered {...props} />
          </>
        )}
      </Stack>
    </>
  )
}

const Facts = ({ t, request, timeZone }: RequestProps) => (
  <Stack gap="small">
    <DescriptionList
      items={[
        { term: t('copyRequests.address'), value: request.address && <Lines text={request.address} /> },
        {
          term: t('copyRequests.email'),
          value: request.email && (
            <LeftToRight>
              <Link href={`mailto:${request.email}`}>{request.email}</Link>
            </LeftToRight>
          ),
        },
        { term: t('copyRequests.language'), value: languageName(request.language, t.lang) },
        { term: t('copyRequests.note'), value: request.note && <Lines text={request.note} /> },
        { term: t('copyRequests.askedAt'), value: <Time t={t} at={request.askedAt} timeZone={timeZone} /> },
        { term: t('copyRequests.handledAt'), value: request.handledAt && <Time t={t} at={request.handledAt} timeZone={timeZone} /> },
        { term: t('copyRequests.reason'), value: request.reason && t(reasonKey(request.reason)) },
      ]}
    />
    {request.address === null && <Note>{t('copyRequests.forgotten')}</Note>}
  </Stack>
)

/** What the column holds is written by verbs alone, each of whose reasons has words. */
const reasonKey = (reason: string) => `copyRequests.reason.${reason}` as MessageKey

const Lines = ({ text }: { text: string }) => (
  <Stack gap="small">
    {text.split('\n').map((line) => (
      <Typed>{line}</Typed>
    ))}
  </Stack>
)

const Answered = ({ t, request: { lines } }: RequestProps) => (
  <Table
    caption={t('copyRequests.one')}
    captionHidden
    rows={lines}
    columns={[
      { header: t('publications.edition'), cell: ({ edition }) => editionName(t, edition) },
      { header: t('copyRequests.asked'), align: 'end', cell: ({ asked }) => formatNumber(t.lang, asked) },
      { header: t('copyRequests.sent'), align: 'end', cell: ({ sent }) => formatNumber(t.lang, sent ?? 0) },
    ]}
  />
)
