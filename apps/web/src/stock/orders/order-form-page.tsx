import type { EditionStock, HolderSummary, PrintOrder } from '@lykta/core/stock'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, LinkButton, Select } from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'

interface OrderFormProps {
  t: Translate
  /** One to change: of it only what is known later. */
  known: PrintOrder | undefined
  editions: EditionStock[]
  holders: HolderSummary[]
  form: FormAnswer
}

/** An order to write down, or one to complete. */
export const OrderFormPage = ({ t, known, editions, holders, form }: OrderFormProps) => {
  const field = formState(form.values, form.errors)
  const title = known ? t('orders.edit') : t('orders.new')
  const back = known ? `/materials/orders/${known.id}` : '/materials/orders'
  const labels = labelsOf(t)
  return (
    <>
      <StockTrail t={t} over={{ href: '/materials/orders', label: t('orders.title') }} current={title} />
      <Heading {...(known && { over: editionWords(t, known) })}>{title}</Heading>
      <Form action={known ? `${back}/edit` : '/materials/orders/new'}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        {!known && <WhatFields t={t} form={form} editions={editions} holders={holders} />}
        <DateInput {...field('expectedOn')} t={t} label={labels.expectedOn} optional />
        <Input {...field('printer')} t={t} label={labels.printer} optional autocomplete="off" />
        <Input
          {...field('costOre')}
          t={t}
          label={labels.costOre}
          hint={t('orders.cost.hint')}
          inputmode="decimal"
          width="short"
          unit={t('orders.kronor')}
          optional
        />
        <Actions>
          <Button>{t('ui.save')}</Button>
          <LinkButton href={back} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const WhatFields = ({ t, form, editions, holders }: Omit<OrderFormProps, 'known'>) => {
  const field = formState(form.values, form.errors)
  const labels = labelsOf(t)
  return (
    <>
      <Select
        {...field('editionId')}
        t={t}
        label={labels.editionId}
        width="full"
        empty={t('stock.record.choose')}
        options={editions.filter(({ withdrawnOn }) => !withdrawnOn).map((one) => ({ value: one.editionId, label: editionWords(t, one) }))}
      />
      <Input
        {...field('quantity')}
        t={t}
        label={labels.quantity}
        inputmode="numeric"
        width="short"
        unit={t('stock.copies.unit')}
        autocomplete="off"
      />
      <Select
        {...field('holderId')}
        t={t}
        label={labels.holderId}
        empty={t('stock.record.choose')}
        options={holders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateInput {...field('orderedOn')} t={t} label={labels.orderedOn} />
    </>
  )
}

const labelsOf = (t: Translate) => ({
  editionId: t('stock.record.edition'),
  quantity: t('orders.quantity.label'),
  holderId: t('orders.holder'),
  orderedOn: t('orders.orderedOn'),
  expectedOn: t('orders.expectedOn'),
  printer: t('orders.printer'),
  costOre: t('orders.cost.label'),
})

/** The form as it stands for an order. */
export const orderForm = ({ expectedOn, printer, costOre }: PrintOrder): FormAnswer =>
  freshForm({
    expectedOn: expectedOn ?? '',
    printer: printer ?? '',
    costOre: costOre === null ? '' : String(costOre / 100).replace('.', ','),
  })

/** What is known later, as it was sent. */
export const sentDetails = (sent: Sent) => ({
  expectedOn: sent.text('expectedOn') ?? null,
  printer: sent.text('printer') ?? null,
  costOre: sent.ore('costOre') ?? null,
})
