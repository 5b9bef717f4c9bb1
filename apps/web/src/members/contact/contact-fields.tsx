import { languageName, languages, type Translate } from '@lykta/i18n'
import type { FormAnswer, Sent } from '../../frame/index.ts'
import { Columns, formState, Input, Select, Textarea } from '../../ui/index.ts'

/** The fields of a person. `under` is the name they stand under where the form is of more than the person. */
export const ContactFields = ({ t, form, under = '' }: { t: Translate; form: FormAnswer; under?: string }) => {
  const state = formState(form.values, form.errors)
  const field = (name: string) => state(under + name)
  return (
    <>
      <Columns>
        <Input {...field('givenName')} t={t} label={t('members.givenName')} autocomplete="off" />
        <Input {...field('familyName')} t={t} label={t('members.familyName')} autocomplete="off" optional />
      </Columns>
      <Columns>
        <Input {...field('email')} t={t} label={t('members.email')} type="email" autocomplete="off" optional />
        <Input {...field('phone')} t={t} label={t('members.phone')} type="tel" autocomplete="off" optional />
      </Columns>
      <Input {...field('street')} t={t} label={t('members.street')} autocomplete="off" optional />
      <Columns>
        <Input {...field('postcode')} t={t} label={t('members.postcode')} width="short" autocomplete="off" optional />
        <Input {...field('city')} t={t} label={t('members.city')} autocomplete="off" optional />
      </Columns>
      <Columns>
        <Select
          {...field('language')}
          t={t}
          label={t('members.language')}
          options={languages.map((language) => ({ value: language, label: languageName(language, t.lang) }))}
        />
        <Input
          {...field('birthYear')}
          t={t}
          label={t('members.birthYear')}
          hint={t('members.birthYear.hint')}
          inputmode="numeric"
          width="short"
          autocomplete="off"
          optional
        />
      </Columns>
      <Input {...field('tags')} t={t} label={t('members.tags')} hint={t('members.tags.hint')} autocomplete="off" optional />
      <Textarea {...field('note')} t={t} label={t('members.note')} hint={t('members.note.hint')} rows={3} optional />
    </>
  )
}

const texts = ['givenName', 'familyName', 'email', 'phone', 'street', 'postcode', 'city', 'note'] as const

/** Every field of the form, as a change: what was emptied is to be empty. */
export function personChanges(sent: Sent, under = '') {
  const values = Object.fromEntries(texts.map((name) => [name, sent.text(under + name) ?? null]))
  return {
    ...values,
    birthYear: sent.number(`${under}birthYear`) ?? null,
    language: sent.text(`${under}language`) ?? 'sv',
    tags: tagsIn(sent.text(`${under}tags`)),
  }
}

const tagsIn = (text = ''): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
