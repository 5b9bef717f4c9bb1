import type { ShelfItem } from '@lykta/core/publications'
import { languageName, languages } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  Link,
  Note,
  Select,
  Textarea,
  Trap,
} from '../../ui/index.ts'
import type { PublicWords } from '../page.tsx'
import { itemWords } from './item-words.ts'
import { copiesField } from './sent-request.ts'

interface OrderProps {
  t: PublicWords
  /** What can be asked for. */
  items: readonly ShelfItem[]
  form: FormAnswer
}

/** For an organisation that wants printed copies. */
export const OrderForm = ({ t, items, form }: OrderProps) => (
  <>
    <p>
      <Link href="/material">{t('shelf.back')}</Link>
    </p>
    <Heading>{t('shelf.order.title')}</Heading>
    <Lead>{t('shelf.order.lead')}</Lead>
    {items.length === 0 ? (
      <Note>{t('shelf.order.none')}</Note>
    ) : (
      <Form action="">
        <ErrorSummary t={t} errors={named(form.errors, labelsOf(t, items))} message={form.message} />
        <input type="hidden" name="key" value={form.values.key} />
        <Card title={t('shelf.order.copies')} id="field-lines">
          <Note>{t('shelf.order.copies.hint')}</Note>
          <Copies t={t} items={items} form={form} />
        </Card>
        <Card title={t('shelf.order.where')}>
          <Where t={t} form={form} />
        </Card>
        <Trap label={t('public.signUp.leaveEmpty')} name="website" />
        <Note>{t('shelf.order.privacy')}</Note>
        <Actions>
          <Button>{t('shelf.order.button')}</Button>
        </Actions>
      </Form>
    )}
  </>
)

const Copies = ({ t, items, form }: OrderProps) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      {items.map((item) => (
        <Input
          {...field(copiesField(item.editionId))}
          t={t}
          label={labelOf(t, item)}
          inputmode="numeric"
          width="short"
          unit={t('shelf.order.copies.unit')}
          optional
        />
      ))}
    </>
  )
}

const Where = ({ t, form }: Pick<OrderProps, 't' | 'form'>) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Input {...field('organisation')} t={t} label={t('shelf.order.organisation')} autocomplete="organization" />
      <Textarea {...field('address')} t={t} label={t('shelf.order.address')} hint={t('shelf.order.address.hint')} rows={4} />
      <Input {...field('email')} t={t} type="email" label={t('shelf.order.email')} hint={t('shelf.order.email.hint')} autocomplete="off" />
      <Select
        t={t}
        name="language"
        label={t('shelf.order.language')}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        value={form.values.language || t.lang}
      />
      <Textarea {...field('note')} t={t} label={t('shelf.order.note')} hint={t('shelf.order.note.hint')} rows={2} optional />
    </>
  )
}

/** Which of several of the same name is told by its language. */
const labelOf = (t: PublicWords, item: ShelfItem): string => `${itemWords(t, item).whole} (${languageName(item.language, t.lang)})`

/** Questions whose errors do not say what they are about. */
const labelsOf = (t: PublicWords, items: readonly ShelfItem[]): Record<string, string> => ({
  organisation: t('shelf.order.organisation'),
  address: t('shelf.order.address'),
  note: t('shelf.order.note'),
  ...Object.fromEntries(items.map((item) => [copiesField(item.editionId), labelOf(t, item)])),
})
