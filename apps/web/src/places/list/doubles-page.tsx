import type { Place } from '@lykta/core/places'
import type { Translate } from '@lykta/i18n'
import { Button, Card, Columns, DescriptionList, EmptyState, Heading, Lead, Link, Stack, Typed } from '../../ui/index.ts'
import { PlaceTrail, permissionText, placeAddress } from '../words.tsx'

/** Places that may be in the register twice. */
export const DoublesPage = ({ t, pairs }: { t: Translate; pairs: { first: Place; second: Place }[] }) => (
  <>
    <PlaceTrail t={t} current={t('places.doubles')} />
    <Heading>{t('places.doubles')}</Heading>
    <Lead>{t('places.doubles.lead')}</Lead>
    <Stack gap="large">
      {pairs.length === 0 && (
        <EmptyState title={t('places.doubles.none.title')}>
          <p>{t('places.doubles.none.text')}</p>
        </EmptyState>
      )}
      {pairs.map(({ first, second }) => (
        <Card title={t('places.doubles.pair', { first: first.name, second: second.name })}>
          <Columns>
            <Side t={t} place={first} other={second} />
            <Side t={t} place={second} other={first} />
          </Columns>
        </Card>
      ))}
    </Stack>
  </>
)

const Side = ({ t, place, other }: { t: Translate; place: Place; other: Place }) => (
  <Stack>
    <DescriptionList
      items={[
        {
          term: t('places.name'),
          value: (
            <Link href={`/materials/places/${place.id}`}>
              <Typed>{place.name}</Typed>
            </Link>
          ),
        },
        { term: t('places.type'), value: t(`places.type.${place.type}`) },
        { term: t('places.address'), value: placeAddress(place) ?? '–' },
        { term: t('places.permission.short'), value: permissionText(t, place) },
        { term: t('places.contactRole'), value: place.contactRole && <Typed>{place.contactRole}</Typed> },
      ]}
    />
    <form method="post" action={`/materials/places/${place.id}/merge`}>
      <input type="hidden" name="goneId" value={other.id} />
      <Button tone="secondary" aria-label={`${t('places.doubles.keep')}: ${place.name}`}>
        {t('places.doubles.keep')}
      </Button>
    </form>
  </Stack>
)
