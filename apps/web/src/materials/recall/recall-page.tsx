import type { Day } from '@lykta/core'
import type { Fact } from '@lykta/core/facts'
import type { Edition } from '@lykta/core/materials'
import { municipalityName } from '@lykta/core/municipalities'
import type { RecallClosed, RecallEdition, RecallPlace, RecallStop } from '@lykta/core/recall'
import { formatNumber, isolate, type Translate } from '@lykta/i18n'
import { Breadcrumb, Card, EmptyState, Heading, Lead, Link, List, Note, Pagination, Stack, Table, Time, Typed } from '../../ui/index.ts'
import { EditionState } from '../edition-state.tsx'
import { editionName } from '../words.ts'

export interface RecallProps {
  t: Translate
  /** What the page is about, where it is not all that is recalled. */
  fact: Fact | undefined
  edition: Edition | undefined
  editions: RecallEdition[]
  open: { items: RecallStop[]; next: string | undefined }
  closed: { items: RecallClosed[]; next: string | undefined }
  mayWrite: boolean
  /** May see who logged what. */
  maySeeVisits: boolean
}

/** What is to be taken back, from where, and where that is done. */
export const RecallPage = (props: RecallProps) => {
  const { t, fact, edition, editions } = props
  const title = titleOf(props)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/materials', label: t('materials.title') }]} current={title} />
      <Heading>{title}</Heading>
      <Lead>{t(fact ? 'recall.fact.lead' : 'recall.lead')}</Lead>
      {editions.length === 0 && !edition ? (
        <EmptyState title={t('recall.none.title')}>
          <p>{t('recall.none.text')}</p>
        </EmptyState>
      ) : (
        <Stack gap="large">
          <OpenCard {...props} />
          {editions.length > 0 && <EditionsCard t={t} editions={editions} />}
          <ClosedCard {...props} />
        </Stack>
      )}
    </>
  )
}

function titleOf({ t, fact, edition }: RecallProps): string {
  if (fact) return t('recall.fact.title', { name: isolate(fact.name) })
  return edition ? t('recall.edition.title', { edition: editionName(t, edition) }) : t('recall.title')
}

const OpenCard = ({ t, open, editions, edition, mayWrite }: RecallProps) => (
  <Card title={t('recall.open')} action={mayWrite && <Link href="/materials/rounds">{t('recall.round')}</Link>}>
    <Table
      caption={t('recall.open.caption')}
      captionHidden
      rows={open.items}
      empty={
        <EmptyState title={t('recall.open.none.title')}>
          <p>{t('recall.open.none.text')}</p>
        </EmptyState>
      }
      columns={[
        { header: t('recall.place'), cell: ({ place }) => <PlaceName t={t} place={place} /> },
        { header: t('recall.address'), cell: ({ place }) => <Address place={place} /> },
        {
          header: t('recall.lying'),
          cell: ({ lying }) => (
            <List
              items={lying.map(({ editionId, quantity }) =>
                t('recall.lying.one', { edition: nameOf(t, editionId, editions, edition), n: quantity }),
              )}
            />
          ),
        },
        { header: t('recall.seen'), cell: ({ lying }) => <Time t={t} day={lastSeen(lying)} /> },
      ]}
    />
    <Pagination t={t} next={open.next} />
  </Card>
)

const lastSeen = (lying: RecallStop['lying']): Day =>
  lying
    .map(({ seenOn }) => seenOn)
    .sort()
    .at(-1) ?? ''

const PlaceName = ({ t, place }: { t: Translate; place: RecallPlace }) => (
  <>
    <PlaceLink place={place} />
    {place.contactRole && <Note>{t('recall.ask', { role: isolate(place.contactRole) })}</Note>}
  </>
)

const PlaceLink = ({ place: { id, name } }: { place: RecallPlace }) => (
  <Link href={`/materials/places/${id}`}>
    <Typed>{name}</Typed>
  </Link>
)

const Address = ({ place: { municipalityCode, street, postcode, city } }: { place: RecallPlace }) => (
  <Typed>{[street, [postcode, city].filter(Boolean).join(' '), municipalityName(municipalityCode)].filter(Boolean).join(', ')}</Typed>
)

const nameOf = (t: Translate, editionId: string, editions: RecallEdition[], edition: Edition | undefined): string => {
  const found = editions.find((one) => one.edition.id === editionId)?.edition ?? edition
  return found ? editionName(t, found) : ''
}

const EditionsCard = ({ t, editions }: { t: Translate; editions: RecallEdition[] }) => (
  <Card title={t('recall.editions')}>
    <Table
      caption={t('recall.editions')}
      captionHidden
      rows={editions}
      columns={[
        {
          header: t('editions.one'),
          cell: ({ edition }) => <Link href={`/materials/editions/${edition.id}`}>{editionName(t, edition)}</Link>,
        },
        { header: t('editions.state'), cell: ({ edition }) => <EditionState t={t} edition={edition} /> },
        { header: t('recall.editions.places'), cell: ({ places }) => formatNumber(t.lang, places), align: 'end' },
        { header: t('recall.editions.lying'), cell: ({ lying }) => formatNumber(t.lang, lying), align: 'end' },
        {
          header: t('recall.editions.held'),
          cell: ({ edition, held }) => <Link href={`/materials/stock/editions/${edition.id}`}>{formatNumber(t.lang, held)}</Link>,
          align: 'end',
        },
        { header: t('recall.editions.closed'), cell: ({ closed }) => formatNumber(t.lang, closed), align: 'end' },
      ]}
    />
  </Card>
)

const ClosedCard = ({ t, closed, editions, edition, maySeeVisits }: RecallProps) => (
  <Card title={t('recall.closed')} id="closed">
    <Table
      caption={t('recall.closed.caption')}
      captionHidden
      rows={closed.items}
      empty={<Note>{t('recall.closed.none')}</Note>}
      columns={[
        { header: t('recall.place'), cell: ({ place }) => <PlaceLink place={place} /> },
        { header: t('recall.address'), cell: ({ place }) => <Address place={place} /> },
        {
          header: t('recall.closed.editions'),
          cell: ({ editionIds }) => <List items={editionIds.map((id) => nameOf(t, id, editions, edition))} />,
        },
        {
          header: t('recall.closed.on'),
          cell: ({ emptiedOn, visitId }) => {
            const day = <Time t={t} day={emptiedOn} />
            return maySeeVisits ? <Link href={`/log/visits/${visitId}`}>{day}</Link> : day
          },
        },
      ]}
    />
    <Pagination t={t} next={closed.next} />
  </Card>
)
