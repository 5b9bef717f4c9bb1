import type { LogSheet, SheetPlace } from '@lykta/core/visits'
import { formatNumber, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../frame/index.ts'
import {
  Actions,
  Checkbox,
  DateInput,
  EmptyState,
  ErrorSummary,
  FileInput,
  FilterBar,
  formState,
  Heading,
  Input,
  LinkButton,
  RadioGroup,
  Select,
} from '../ui/index.ts'
import { VisitForm, VisitMore, VisitNews, VisitPlace, VisitSave, VisitStep } from '../ui/visit-log/index.ts'
import { EditionLines } from './edition-lines.tsx'
import { placeText, telephoneWords } from './words.ts'

export interface LogProps {
  t: Translate
  sheet: LogSheet
  /** Those to choose among without JavaScript: the last ones, or what was searched for. */
  places: SheetPlace[]
  q: string
  form: FormAnswer
  /** A key for the visit that is logged without JavaScript. */
  visitKey: string
  userId: string
  today: string
}

/** One visit, in two steps on a telephone: where, and what. Names nobody, so that it may stay in a telephone that several use. */
export const LogPage = (props: LogProps) => {
  const { t, sheet, q } = props
  return (
    <>
      <Heading>{t('log.title')}</Heading>
      <VisitNews />
      {sheet.places.length === 0 ? (
        <EmptyState title={t('log.place.none')}>
          <p>{t('log.place.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <FilterBar t={t} action="/log" clear={q ? '/log' : undefined}>
            <Input t={t} name="q" label={t('log.find')} type="search" value={q} autocomplete="off" optional />
          </FilterBar>
          <Visit {...props} />
        </>
      )}
      <Actions>
        <LinkButton tone="quiet" href="/materials/places/new">
          {t('places.add')}
        </LinkButton>
        <LinkButton tone="quiet" href="/log/visits">
          {t('log.visits.link')}
        </LinkButton>
      </Actions>
    </>
  )
}

const Visit = ({ t, sheet, places, form: { values, errors, message }, visitKey, userId, today }: LogProps) => {
  const field = formState(values, errors)
  return (
    <VisitForm action="/log" sheet={sheet} words={telephoneWords(t)} user={userId}>
      <input type="hidden" name="key" value={values['key'] ?? visitKey} />
      <input type="hidden" name="visitedBy" value={userId} />
      <ErrorSummary t={t} errors={errors} message={message} />
      <VisitStep step="place">
        {places.length > 0 ? (
          <RadioGroup
            {...field('placeId')}
            t={t}
            label={t('log.place')}
            options={places.map((place) => ({ value: place.id, label: place.name, hint: placeText(place) }))}
          />
        ) : (
          <EmptyState title={t('log.place.noneFound')} />
        )}
      </VisitStep>
      <VisitStep step="lines">
        <VisitPlace change={t('log.change')} />
        <EditionLines t={t} sheet={sheet} field={field} />
        <Details t={t} sheet={sheet} field={field} today={today} />
      </VisitStep>
      <VisitSave next={t('log.next')} save={t('log.save')} />
    </VisitForm>
  )
}

interface DetailsProps extends Pick<LogProps, 't' | 'sheet' | 'today'> {
  field: ReturnType<typeof formState>
}

const Details = ({ t, sheet: { holders, editions }, field, today }: DetailsProps) => (
  <VisitMore summary={t('log.details')}>
    {holders.length > 1 && (
      <Select
        {...field('holderId')}
        t={t}
        label={t('log.from')}
        optional
        options={holders.map(({ id, name, copies }) => ({
          value: id,
          label: `${name ?? t('log.from.own')} (${formatNumber(
            t.lang,
            copies.filter(({ editionId }) => editions.some(({ id }) => id === editionId)).reduce((sum, { quantity }) => sum + quantity, 0),
          )})`,
        }))}
      />
    )}
    <FileInput
      name="photo"
      error={field('photo').error}
      t={t}
      label={t('log.photo')}
      hint={t('log.photo.hint')}
      accept="image/*"
      optional
    />
    <DateInput {...field('visitedOn')} t={t} label={t('log.visitedOn')} max={today} optional />
    <Input {...field('spot')} t={t} label={t('log.spot')} hint={t('log.spot.hint')} maxlength={100} optional />
    <DateInput {...field('nextLookOn')} t={t} label={t('log.nextLookOn')} min={today} optional />
    <Input {...field('note')} t={t} label={t('log.note')} hint={t('log.note.hint')} maxlength={200} optional />
    <Checkbox t={t} name="refused" label={t('log.refused')} checked={field('refused').value === 'on'} />
  </VisitMore>
)
