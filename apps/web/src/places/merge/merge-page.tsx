import type { Place, PlaceFound } from '@lykta/core/places'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  Input,
  Lead,
  LinkButton,
  Note,
  RadioGroup,
  Stack,
} from '../../ui/index.ts'
import { PlaceTrail, placeAddress } from '../words.tsx'

interface MergeProps {
  t: Translate
  place: Place
  /** Those like it, or those that were searched for. */
  others: (Place | PlaceFound)[]
  q: string | undefined
  form: FormAnswer
}

/** Which entry is the same place. */
export const MergePage = ({ t, place, others, q, form }: MergeProps) => {
  const address = `/materials/places/${place.id}/merge`
  return (
    <>
      <PlaceTrail t={t} place={place} current={t('places.merge')} />
      <Heading>{t('places.merge')}</Heading>
      <Lead>{t('places.merge.lead', { name: place.name })}</Lead>
      <Stack gap="large">
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        {others.length === 0 ? (
          <Note>{t(q ? 'places.noneFound.title' : 'places.merge.none')}</Note>
        ) : (
          <Form action={address}>
            <RadioGroup
              t={t}
              name="goneId"
              label={t('places.merge.which')}
              value={form.values.goneId}
              error={form.errors.goneId}
              options={others.map((one) => ({ value: one.id, label: one.name, hint: aboutPlace(t, one) }))}
            />
            <Actions>
              <Button>{t('places.merge.button')}</Button>
              <LinkButton href={`/materials/places/${place.id}`} tone="quiet">
                {t('ui.cancel')}
              </LinkButton>
            </Actions>
          </Form>
        )}
        <Card title={t('places.merge.search')}>
          <FilterBar t={t} action={address} clear={q ? address : undefined}>
            <Input
              t={t}
              name="q"
              label={t('places.search')}
              hint={t('places.search.hint')}
              type="search"
              value={q}
              autocomplete="off"
              optional
            />
          </FilterBar>
        </Card>
      </Stack>
    </>
  )
}

const aboutPlace = (t: Translate, place: Place | PlaceFound): string =>
  [t(`places.type.${place.type}`), place.municipality, placeAddress(place)].filter(Boolean).join(' · ')
