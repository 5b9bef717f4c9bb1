import type { Day } from '@lykta/core'
import type { MovementSummary, PrintOrder } from '@lykta/core/stock'
import { formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  DateInput,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Link,
  LinkButton,
  Note,
  Row,
  Stack,
  Time,
  Typed,
} from '../../ui/index.ts'
import { MovementsTable } from '../ledger/movements-table.tsx'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'
import { OrderState } from './orders-page.tsx'

interface OrderProps {
  t: Translate
  order: PrintOrder
  arrivals: MovementSummary[]
  today: Day
  mayWrite: boolean
  form: FormAnswer
}

/** An order, what came of it, and where more is received. */
export const OrderPage = ({ t, order, arrivals, today, mayWrite, form }: OrderProps) => (
  <Stack>
    <StockTrail t={t} over={{ href: '/materials/orders', label: t('orders.title') }} current={editionWords(t, order)} />
    <Row>
      <Heading over={t('orders.title')}>{editionWords(t, order)}</Heading>
      <OrderState t={t} order={order} today={today} />
    </Row>
    {mayWrite && (
      <Actions>
        <LinkButton href={`/materials/orders/${order.id}/edit`}>{t('orders.edit')}</LinkButton>
      </Actions>
    )}
    <OrderFacts t={t} order={order} />
    {mayWrite && order.state === 'open' && <Receive t={t} order={order} form={form} />}
    <Card title={t('orders.arrivals')}>
      {arrivals.length === 0 ? (
        <p>{t('orders.arrivals.none')}</p>
      ) : (
        <MovementsTable t={t} caption={t('orders.arrivals')} movements={arrivals} mayWrite={mayWrite} ofOneEdition />
      )}
    </Card>
    {mayWrite && order.state === 'open' && (
      <Form action={`/materials/orders/${order.id}/cancel`}>
        <Note>{t('orders.cancel.text')}</Note>
        <Actions>
          <Button tone="secondary">{t('orders.cancel')}</Button>
        </Actions>
      </Form>
    )}
  </Stack>
)

const OrderFacts = ({ t, order }: { t: Translate; order: PrintOrder }) => (
  <DescriptionList
    items={[
      { term: t('orders.quantity'), value: t('stock.count', { n: order.quantity }) },
      { term: t('orders.arrived'), value: t('stock.count', { n: order.arrived }) },
      { term: t('orders.left'), value: order.state === 'open' && t('stock.count', { n: order.quantity - order.arrived }) },
      { term: t('orders.cost'), value: order.costOre !== null && <Cost t={t} costOre={order.costOre} quantity={order.quantity} /> },
      { term: t('orders.printer'), value: order.printer && <Typed>{order.printer}</Typed> },
      { term: t('orders.orderedOn'), value: <Time t={t} day={order.orderedOn} /> },
      { term: t('orders.expectedOn'), value: order.expectedOn && <Time t={t} day={order.expectedOn} /> },
      { term: t('orders.cancelledOn'), value: order.cancelledOn && <Time t={t} day={order.cancelledOn} /> },
      {
        term: t('orders.holder'),
        value: (
          <Link href={`/materials/stock/holders/${order.holderId}`}>
            <Typed>{order.holder}</Typed>
          </Link>
        ),
      },
    ]}
  />
)

const Cost = ({ t, costOre, quantity }: { t: Translate; costOre: number; quantity: number }) => (
  <>
    {formatMoney(t.lang, costOre)} ({t('orders.each', { amount: formatMoney(t.lang, Math.round(costOre / quantity)) })})
  </>
)

/** The key goes with the form, so that what is sent twice comes once. */
const Receive = ({ t, order, form }: { t: Translate; order: PrintOrder; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { quantity: t('orders.receive.quantity'), happenedOn: t('orders.receive.day') }
  return (
    <Card title={t('orders.receive')}>
      <Form action={`/materials/orders/${order.id}/arrivals`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <input type="hidden" name="key" value={form.values['key']} />
        <Input
          {...field('quantity')}
          t={t}
          label={labels.quantity}
          inputmode="numeric"
          width="short"
          unit={t('stock.copies.unit')}
          autocomplete="off"
        />
        <DateInput {...field('happenedOn')} t={t} label={labels.happenedOn} />
        <Actions>
          <Button>{t('orders.receive')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
