import { type CreatePlace, type Place, placePermissions, placeTypes } from '@lykta/core/places'
import type { Translate } from '@lykta/i18n'
import type { z } from 'zod'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import { municipalityOptions } from '../../municipality-options.ts'
import {
  Actions,
  Button,
  Columns,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  RadioGroup,
  Select,
  Textarea,
} from '../../ui/index.ts'
import { PlaceTrail } from '../words.tsx'

interface PlaceFormProps {
  t: Translate
  known: Place | undefined
  form: FormAnswer
  /** False for whoever only logs: she has the telephone's page, and not the list. */
  mayRead: boolean
}

/** A place to add, or one that is known to change. */
export const PlaceFormPage = ({ t, known, form, mayRead }: PlaceFormProps) => {
  const back = known ? `/materials/places/${known.id}` : mayRead ? '/materials/places' : '/log'
  const title = known ? t('places.edit') : t('places.add')
  return (
    <>
      {mayRead && <PlaceTrail t={t} place={known} current={title} />}
      <Heading>{title}</Heading>
      <Form action={known ? `${back}/edit` : '/materials/places/new'}>
        <ErrorSummary t={t} errors={named(form.errors, labelsOf(t))} message={form.message} />
        <WhatAndWhere t={t} form={form} />
        <Answer t={t} form={form} />
        {known && (
          <DateInput
            {...formState(form.values, form.errors)('closedOn')}
            t={t}
            label={t('places.closedOn')}
            hint={t('places.closedOn.hint')}
            optional
          />
        )}
        <Actions>
          <Button>{known ? t('places.save') : t('places.add')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const fields = [
  'name',
  'type',
  'municipalityCode',
  'street',
  'postcode',
  'city',
  'permission',
  'permissionOn',
  'contactRole',
  'note',
  'closedOn',
] as const

const labelsOf = (t: Translate): Record<(typeof fields)[number], string> => ({
  name: t('places.name'),
  type: t('places.type'),
  municipalityCode: t('places.municipality'),
  street: t('places.street'),
  postcode: t('places.postcode'),
  city: t('places.city'),
  permission: t('places.permission'),
  permissionOn: t('places.permissionOn'),
  contactRole: t('places.contactRole'),
  note: t('places.note'),
  closedOn: t('places.closedOn'),
})

const WhatAndWhere = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = labelsOf(t)
  return (
    <>
      <Input {...field('name')} t={t} label={labels.name} hint={t('places.name.hint')} autocomplete="off" />
      <Select
        {...field('type')}
        t={t}
        label={labels.type}
        empty=""
        options={placeTypes.map((type) => ({ value: type, label: t(`places.type.${type}`) }))}
      />
      <Select {...field('municipalityCode')} t={t} label={labels.municipalityCode} empty="" options={municipalityOptions} />
      <Input {...field('street')} t={t} label={labels.street} hint={t('places.street.hint')} autocomplete="off" optional />
      <Columns>
        <Input {...field('postcode')} t={t} label={labels.postcode} width="short" inputmode="numeric" autocomplete="off" optional />
        <Input {...field('city')} t={t} label={labels.city} width="medium" autocomplete="off" optional />
      </Columns>
    </>
  )
}

const Answer = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = labelsOf(t)
  return (
    <>
      <RadioGroup
        {...field('permission')}
        t={t}
        label={labels.permission}
        options={placePermissions.map((permission) => ({ value: permission, label: t(`places.permission.${permission}`) }))}
        inline
      />
      <DateInput {...field('permissionOn')} t={t} label={labels.permissionOn} hint={t('places.permissionOn.hint')} optional />
      <Input {...field('contactRole')} t={t} label={labels.contactRole} hint={t('places.contactRole.hint')} autocomplete="off" optional />
      <Textarea {...field('note')} t={t} label={labels.note} hint={t('places.note.hint')} rows={3} optional />
    </>
  )
}

export const newPlaceForm = (): FormAnswer => freshForm({ permission: 'unknown' })

/** The form as it stands for a place. */
export const placeForm = (place: Place): FormAnswer => freshForm(Object.fromEntries(fields.map((field) => [field, place[field] ?? ''])))

/** What was sent, for the schema to judge. `before`: the answer that stood there. */
export function sentPlace(sent: Sent, before?: Place) {
  const [permission, permissionOn] = [sent.text('permission') ?? 'unknown', sent.text('permissionOn') ?? null]
  const dayChanged = permissionOn !== (before?.permissionOn ?? null)
  return {
    name: sent.text('name') ?? '',
    // The schema refuses what is none of them.
    type: (sent.text('type') ?? '') as z.input<typeof CreatePlace>['type'],
    municipalityCode: sent.text('municipalityCode') ?? '',
    street: sent.text('street') ?? null,
    postcode: sent.text('postcode') ?? null,
    city: sent.text('city') ?? null,
    permission: permission as NonNullable<z.input<typeof CreatePlace>['permission']>,
    // The day of the answer before is none of a new answer's, which is of today where nothing is said.
    ...(dayChanged && (permissionOn !== null || permission === before?.permission) && { permissionOn }),
    contactRole: sent.text('contactRole') ?? null,
    note: sent.text('note') ?? null,
  }
}
