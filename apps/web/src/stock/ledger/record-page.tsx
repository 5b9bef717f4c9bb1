import type { EditionStock, HolderSummary } from '@lykta/core/stock'
import { isolate, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Select } from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'
import type { RecordKind } from './record-kinds.ts'

interface RecordProps {
  t: Translate
  kind: RecordKind
  editions: EditionStock[]
  holders: HolderSummary[]
  form: FormAnswer
}

/** A movement to record. The key goes with the form, so that what is sent twice is recorded once. */
export const RecordPage = ({ t, kind, editions, holders, form }: RecordProps) => {
  const field = formState(form.values, form.errors)
  const labels = labelsOf(t, kind)
  const holder = (name: 'fromId' | 'toId' | 'holderId') => (
    <Select
      {...field(name)}
      t={t}
      label={labels[name]}
      empty={t('stock.record.choose')}
      options={holders.map(({ id, name: label, copies }) => ({
        value: id,
        label: t('stock.where.one', { name: isolate(label), n: copies }),
      }))}
    />
  )
  return (
    <>
      <StockTrail t={t} current={t(`stock.record.${kind}`)} />
      <Heading>{t(`stock.record.${kind}`)}</Heading>
      <Lead>{t(`stock.record.${kind}.text`)}</Lead>
      <Form action={`/materials/stock/record/${kind}`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <input type="hidden" name="key" value={form.values['key']} />
        <Select
          {...field('editionId')}
          t={t}
          label={labels.editionId}
          width="full"
          empty={t('stock.record.choose')}
          options={editions.map((one) => ({ value: one.editionId, label: editionWords(t, one) }))}
        />
        {kind === 'counted' && holder('holderId')}
        {kind !== 'counted' && kind !== 'printed' && holder('fromId')}
        {(kind === 'handed' || kind === 'printed') && holder('toId')}
        <Input
          {...field(kind === 'counted' ? 'found' : 'quantity')}
          t={t}
          label={kind === 'counted' ? labels.found : labels.quantity}
          inputmode="numeric"
          width="short"
          unit={t('stock.copies.unit')}
          autocomplete="off"
        />
        {(kind === 'counted' || kind === 'destroyed') && (
          <Input {...field('reason')} t={t} label={labels.reason} hint={t(`stock.record.reason.${kind}`)} autocomplete="off" />
        )}
        <DateInput {...field('happenedOn')} t={t} label={labels.happenedOn} />
        <Actions>
          <Button>{t(`stock.record.${kind}`)}</Button>
          <LinkButton href="/materials/stock" tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const labelsOf = (t: Translate, kind: RecordKind) => ({
  editionId: t('stock.record.edition'),
  fromId: t('stock.record.from'),
  toId: kind === 'printed' ? t('stock.record.holder') : t('stock.record.to'),
  holderId: t('stock.record.holder'),
  quantity: t('stock.record.quantity'),
  found: t('stock.record.found'),
  reason: t('stock.reason'),
  happenedOn: t('stock.record.day'),
})
