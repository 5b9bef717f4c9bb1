import type { EditionStock } from '@lykta/core/stock'
import { formatNumber, isolate, type Translate } from '@lykta/i18n'
import { MaterialTabs } from '../../materials/section-tabs.tsx'
import { Actions, Badge, EmptyState, Heading, Lead, Link, LinkButton, List, Notice, Pagination, Row, Stack, Table } from '../../ui/index.ts'
import { editionWords } from '../words.ts'
import { recordKinds } from './record-kinds.ts'

interface StockProps {
  t: Translate
  stock: EditionStock[]
  /** So many materials have to be ordered now. */
  due: number
  mayWrite: boolean
  next: string | undefined
  start: string | undefined
}

/** What there is of each edition and who has it. */
export const StockPage = ({ t, stock, due, mayWrite, next, start }: StockProps) => (
  <Stack>
    <Heading>{t('stock.title')}</Heading>
    <MaterialTabs t={t} current="stock" />
    <Lead>{t('stock.lead')}</Lead>
    {due > 0 && (
      <Notice tone="warning" title={t('stock.due', { n: due })}>
        <Link href="/materials/stock/reorder">{t('stock.due.link')}</Link>
      </Notice>
    )}
    {mayWrite && stock.length > 0 && (
      <Actions>
        {recordKinds.map((kind) => (
          <LinkButton href={`/materials/stock/record/${kind}`} tone={kind === 'handed' ? 'primary' : 'secondary'}>
            {t(`stock.record.${kind}`)}
          </LinkButton>
        ))}
      </Actions>
    )}
    <StockTable t={t} stock={stock} />
    {start && (
      <p>
        <Link href={start}>{t('stock.start')}</Link>
      </p>
    )}
    <Pagination t={t} next={next} />
    <Heading level={2}>{t('stock.links')}</Heading>
    <List
      items={[
        <Link href="/materials/orders">{t('stock.orders')}</Link>,
        <Link href="/materials/stock/reorder">{t('stock.reorder')}</Link>,
        <Link href="/materials/stock/holders">{t('stock.holders')}</Link>,
        <Link href="/materials/stock/movements">{t('stock.ledger')}</Link>,
      ]}
    />
  </Stack>
)

const StockTable = ({ t, stock }: { t: Translate; stock: EditionStock[] }) => (
  <Table
    caption={t('stock.list')}
    captionHidden
    rows={stock}
    empty={
      <EmptyState title={t('stock.none.title')} action={<LinkButton href="/materials">{t('materials.title')}</LinkButton>}>
        <p>{t('stock.none.text')}</p>
      </EmptyState>
    }
    columns={[
      {
        header: t('stock.edition'),
        cell: (one) => (
          <Row>
            <Link href={`/materials/stock/editions/${one.editionId}`}>{editionWords(t, one)}</Link>
            {one.withdrawnOn && <Badge>{t('stock.withdrawn')}</Badge>}
          </Row>
        ),
      },
      { header: t('stock.copies'), align: 'end', cell: ({ copies }) => formatNumber(t.lang, copies) },
      { header: t('stock.where'), cell: (one) => <WithWhom t={t} stock={one} /> },
    ]}
  />
)

const WithWhom = ({ t, stock: { holders } }: { t: Translate; stock: EditionStock }) => {
  if (holders.length === 0) return <>{t('stock.where.nobody')}</>
  return <>{holders.map(({ name, copies }) => t('stock.where.one', { name: isolate(name), n: copies })).join(' · ')}</>
}
