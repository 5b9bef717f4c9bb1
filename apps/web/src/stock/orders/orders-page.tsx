import type { Day } from '@lykta/core'
import { type PrintOrder, printOrderStates } from '@lykta/core/stock'
import { formatMoney, type Translate } from '@lykta/i18n'
import {
  Actions,
  Badge,
  EmptyState,
  type Feeling,
  FilterBar,
  Heading,
  Lead,
  Link,
  LinkButton,
  Pagination,
  Row,
  Select,
  Stack,
  Table,
  Time,
} from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'

interface OrdersProps {
  t: Translate
  orders: PrintOrder[]
  state: string | undefined
  today: Day
  mayWrite: boolean
  next: string | undefined
}

/** What is ordered of printers. */
export const OrdersPage = ({ t, orders, state, today, mayWrite, next }: OrdersProps) => {
  const add = mayWrite && (
    <LinkButton href="/materials/orders/new" tone="primary">
      {t('orders.new')}
    </LinkButton>
  )
  return (
    <Stack>
      <StockTrail t={t} current={t('orders.title')} />
      <Row align="apart">
        <Heading>{t('orders.title')}</Heading>
        {(orders.length > 0 || state) && add && <Actions>{add}</Actions>}
      </Row>
      <Lead>{t('orders.lead')}</Lead>
      {(orders.length > 0 || state) && (
        <FilterBar t={t} action="/materials/orders" clear={state && '/materials/orders'}>
          <Select
            t={t}
            name="state"
            label={t('orders.state')}
            value={state}
            empty={t('orders.state.all')}
            optional
            options={printOrderStates.map((one) => ({ value: one, label: t(`orders.state.${one}`) }))}
          />
        </FilterBar>
      )}
      <Table
        caption={t('orders.title')}
        captionHidden
        rows={orders}
        empty={
          state ? (
            <EmptyState title={t('orders.noneFound.title')}>
              <p>{t('orders.noneFound.text')}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t('orders.none.title')} action={add}>
              <p>{t('orders.none.text')}</p>
            </EmptyState>
          )
        }
        columns={[
          { header: t('orders.edition'), cell: (one) => <Link href={`/materials/orders/${one.id}`}>{editionWords(t, one)}</Link> },
          { header: t('orders.state'), cell: (one) => <OrderState t={t} order={one} today={today} /> },
          { header: t('orders.arrived'), align: 'end', cell: ({ arrived, quantity }) => t('orders.of', { arrived, quantity }) },
          { header: t('orders.orderedOn'), cell: ({ orderedOn }) => <Time t={t} day={orderedOn} /> },
          { header: t('orders.expectedOn'), cell: ({ expectedOn }) => (expectedOn ? <Time t={t} day={expectedOn} /> : '–') },
          { header: t('orders.cost'), align: 'end', cell: ({ costOre }) => (costOre === null ? '–' : formatMoney(t.lang, costOre)) },
        ]}
      />
      <Pagination t={t} next={next} />
    </Stack>
  )
}

const tones: Record<PrintOrder['state'], Feeling> = { open: 'info', arrived: 'success', cancelled: 'neutral' }

/** How it stands with an order; late when its day has passed. */
export const OrderState = ({ t, order: { state, expectedOn }, today }: { t: Translate; order: PrintOrder; today: Day }) =>
  state === 'open' && expectedOn !== null && expectedOn < today ? (
    <Badge tone="warning">{t('orders.late')}</Badge>
  ) : (
    <Badge tone={tones[state]}>{t(`orders.state.${state}`)}</Badge>
  )
