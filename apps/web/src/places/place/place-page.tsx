import type { Edition } from '@lykta/core/materials'
import type { Place } from '@lykta/core/places'
import type { Lying, Visit } from '@lykta/core/visits'
import { formatNumber, type Translate } from '@lykta/i18n'
import { editionName } from '../../materials/index.ts'
import {
  Actions,
  Badge,
  Card,
  DescriptionList,
  Heading,
  Link,
  LinkButton,
  Note,
  Notice,
  Row,
  Stack,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { PlaceTrail, permissionText, placeAddress } from '../words.tsx'

interface PlaceProps {
  t: Translate
  place: Place & { formerNames: string[] }
  lying: Lying[]
  visits: Visit[]
  /** Those that lie there. */
  editions: Map<string, Edition>
  mayWrite: boolean
  mayLog: boolean
}

export const PlacePage = (props: PlaceProps) => {
  const { t, place, mayWrite, mayLog } = props
  return (
    <>
      <PlaceTrail t={t} current={place.name} />
      <Row align="apart">
        <Heading over={t(`places.type.${place.type}`)}>
          <Typed>{place.name}</Typed>
        </Heading>
        {!place.mergedIntoId && <Ways t={t} place={place} mayWrite={mayWrite} mayLog={mayLog && !place.closedOn} />}
      </Row>
      <Stack gap="large">
        {place.mergedIntoId && (
          <Notice>
            <p>{t('places.merged')}</p>
            <Link href={`/materials/places/${place.mergedIntoId}`}>{t('places.merged.open')}</Link>
          </Notice>
        )}
        <Facts t={t} place={place} />
        {!place.mergedIntoId && <LyingCard {...props} />}
        {!place.mergedIntoId && mayLog && <VisitsCard {...props} />}
      </Stack>
    </>
  )
}

const Ways = ({ t, place, mayWrite, mayLog }: Pick<PlaceProps, 't' | 'place' | 'mayWrite' | 'mayLog'>) => (
  <Actions>
    {mayLog && (
      <LinkButton href={`/log?${new URLSearchParams({ q: place.name })}`} tone="primary">
        {t('places.log')}
      </LinkButton>
    )}
    {mayWrite && <LinkButton href={`/materials/places/${place.id}/edit`}>{t('places.edit')}</LinkButton>}
    {mayWrite && (
      <LinkButton href={`/materials/places/${place.id}/merge`} tone="quiet">
        {t('places.merge')}
      </LinkButton>
    )}
  </Actions>
)

const Facts = ({ t, place }: Pick<PlaceProps, 't' | 'place'>) => (
  <DescriptionList
    items={[
      { term: t('places.municipality'), value: place.municipality },
      { term: t('places.address'), value: placeAddress(place) && <Typed>{placeAddress(place)}</Typed> },
      { term: t('places.permission'), value: permissionText(t, place) },
      { term: t('places.contactRole'), value: place.contactRole && <Typed>{place.contactRole}</Typed> },
      { term: t('places.note'), value: place.note && <Typed>{place.note}</Typed> },
      { term: t('places.organisation'), value: place.contactId && t('places.organisation.yes') },
      { term: t('places.formerNames'), value: place.formerNames.length > 0 && <Typed>{place.formerNames.join(', ')}</Typed> },
      { term: t('places.closedOn'), value: place.closedOn && <Time t={t} day={place.closedOn} /> },
    ]}
  />
)

const LyingCard = ({ t, lying, editions }: PlaceProps) => (
  <Card title={t('places.lying')}>
    <Table
      caption={t('places.lying')}
      captionHidden
      rows={lying}
      empty={<Note>{t('places.lying.none')}</Note>}
      columns={[
        { header: t('places.lying.edition'), cell: ({ editionId }) => nameOf(t, editions, editionId) },
        { header: t('places.lying.quantity'), align: 'end', cell: ({ quantity }) => formatNumber(t.lang, quantity) },
        { header: t('places.lying.seenOn'), cell: ({ seenOn }) => <Time t={t} day={seenOn} /> },
      ]}
    />
  </Card>
)

const nameOf = (t: Translate, editions: Map<string, Edition>, id: string): string => {
  const edition = editions.get(id)
  return edition ? editionName(t, edition) : '–'
}

const sum = (visit: Visit, of: 'placed' | 'removed'): number => visit.lines.reduce((all, line) => all + line[of], 0)

const VisitsCard = ({ t, visits }: PlaceProps) => (
  <Card title={t('places.visits')}>
    <Table
      caption={t('places.visits')}
      captionHidden
      rows={visits}
      empty={<Note>{t('places.visits.none')}</Note>}
      columns={[
        {
          header: t('places.visits.on'),
          cell: ({ id, visitedOn, withdrawnAt }) => (
            <Row>
              <Link href={`/log/visits/${id}`}>
                <Time t={t} day={visitedOn} />
              </Link>
              {withdrawnAt && <Badge>{t('places.visits.withdrawn')}</Badge>}
            </Row>
          ),
        },
        { header: t('places.visits.placed'), align: 'end', cell: (visit) => formatNumber(t.lang, sum(visit, 'placed')) },
        { header: t('places.visits.removed'), align: 'end', cell: (visit) => formatNumber(t.lang, sum(visit, 'removed')) },
        { header: t('places.visits.spot'), cell: ({ spot }) => (spot ? <Typed>{spot}</Typed> : '–') },
      ]}
    />
  </Card>
)
