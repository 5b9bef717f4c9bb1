import { type ListPlaces, type Place, placePermissions, placeTypes } from '@lykta/core/places'
import type { Translate } from '@lykta/i18n'
import type { z } from 'zod'
import { MaterialTabs } from '../../materials/index.ts'
import { municipalityOptions } from '../../municipality-options.ts'
import {
  Actions,
  EmptyState,
  FilterBar,
  Heading,
  Input,
  Lead,
  Link,
  LinkButton,
  Note,
  Pagination,
  Row,
  Select,
  Stack,
  Table,
  Typed,
} from '../../ui/index.ts'
import { PermissionBadge, placeAddress } from '../words.tsx'

export type PlaceFilters = Pick<z.output<typeof ListPlaces>, 'q' | 'type' | 'municipalityCode' | 'permission' | 'state'>

interface PlacesProps {
  t: Translate
  filters: PlaceFilters
  places: Place[]
  total: number
  next: string | undefined
  /** Where the list begins, when this is not it. */
  start: string | undefined
  mayWrite: boolean
}

export const PlacesPage = ({ t, filters, places, total, next, start, mayWrite }: PlacesProps) => {
  const { state, ...narrow } = filters
  const asked = state === 'closed' || Object.keys(narrow).length > 0
  return (
    <>
      <Row align="apart">
        <Heading>{t('places.title')}</Heading>
        {mayWrite && <Ways t={t} />}
      </Row>
      <MaterialTabs t={t} current="places" />
      <Lead>{t('places.lead')}</Lead>
      <Stack gap="large">
        {(asked || total > 0) && <Filters t={t} filters={filters} asked={asked} />}
        {total > 0 && <Note>{t('places.count', { n: total })}</Note>}
        <Table
          caption={t('places.list')}
          captionHidden
          rows={places}
          empty={<Empty t={t} asked={asked} mayWrite={mayWrite} />}
          columns={[
            {
              header: t('places.name'),
              cell: ({ id, name }) => (
                <Link href={`/materials/places/${id}`}>
                  <Typed>{name}</Typed>
                </Link>
              ),
            },
            { header: t('places.type'), cell: ({ type }) => t(`places.type.${type}`) },
            { header: t('places.municipality'), cell: ({ municipality }) => municipality },
            { header: t('places.address'), cell: (place) => placeAddress(place) ?? '–' },
            { header: t('places.permission.short'), cell: (place) => <PermissionBadge t={t} place={place} /> },
          ]}
        />
        <Pagination t={t} next={next}>
          {start && <Link href={start}>{t('places.start')}</Link>}
        </Pagination>
      </Stack>
    </>
  )
}

const Ways = ({ t }: { t: Translate }) => (
  <Actions>
    <LinkButton href="/materials/places/new" tone="primary">
      {t('places.add')}
    </LinkButton>
    <LinkButton href="/materials/places/import">{t('places.import')}</LinkButton>
    <LinkButton href="/materials/places/doubles" tone="quiet">
      {t('places.doubles')}
    </LinkButton>
  </Actions>
)

const Filters = ({ t, filters, asked }: { t: Translate; filters: PlaceFilters; asked: boolean }) => (
  <FilterBar t={t} action="/materials/places" clear={asked ? '/materials/places' : undefined}>
    <Input
      t={t}
      name="q"
      label={t('places.search')}
      hint={t('places.search.hint')}
      type="search"
      value={filters.q}
      autocomplete="off"
      optional
    />
    <Select
      t={t}
      name="type"
      label={t('places.type')}
      empty={t('places.all')}
      value={filters.type}
      options={placeTypes.map((type) => ({ value: type, label: t(`places.type.${type}`) }))}
      optional
    />
    <Select
      t={t}
      name="municipality"
      label={t('places.municipality')}
      empty={t('places.all')}
      value={filters.municipalityCode}
      options={municipalityOptions}
      optional
    />
    <Select
      t={t}
      name="permission"
      label={t('places.permission.short')}
      empty={t('places.all')}
      value={filters.permission}
      options={placePermissions.map((permission) => ({ value: permission, label: t(`places.permission.${permission}`) }))}
      optional
    />
    <Select
      t={t}
      name="state"
      label={t('places.state')}
      value={filters.state}
      options={(['open', 'closed'] as const).map((state) => ({ value: state, label: t(`places.state.${state}`) }))}
      optional
    />
  </FilterBar>
)

const Empty = ({ t, asked, mayWrite }: { t: Translate; asked: boolean; mayWrite: boolean }) =>
  asked ? (
    <EmptyState title={t('places.noneFound.title')} action={<LinkButton href="/materials/places">{t('places.clear')}</LinkButton>}>
      <p>{t('places.noneFound.text')}</p>
    </EmptyState>
  ) : (
    <EmptyState
      title={t('places.none.title')}
      action={mayWrite && <LinkButton href="/materials/places/import">{t('places.import')}</LinkButton>}
    >
      <p>{t('places.none.text')}</p>
    </EmptyState>
  )
