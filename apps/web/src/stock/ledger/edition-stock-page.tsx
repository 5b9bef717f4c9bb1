import type { EditionStock, MovementSummary } from '@lykta/core/stock'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Actions, Badge, Card, Heading, Link, LinkButton, Pagination, Row, Stack, Table, Typed } from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { editionWords } from '../words.ts'
import { MovementsTable } from './movements-table.tsx'
import { recordKinds } from './record-kinds.ts'

interface EditionStockProps {
  t: Translate
  stock: EditionStock
  movements: MovementSummary[]
  mayWrite: boolean
  next: string | undefined
}

/** An edition's card in the stock: who has how many, and what happened to it. */
export const EditionStockPage = ({ t, stock, movements, mayWrite, next }: EditionStockProps) => {
  const name = editionWords(t, stock)
  return (
    <Stack>
      <StockTrail t={t} current={name} />
      <Row>
        <Heading>{name}</Heading>
        {stock.withdrawnOn && <Badge>{t('stock.withdrawn')}</Badge>}
      </Row>
      <p>{t('stock.count', { n: stock.copies })}</p>
      {mayWrite && (
        <Actions>
          {recordKinds.map((kind) => (
            <LinkButton href={`/materials/stock/record/${kind}?edition=${stock.editionId}`}>{t(`stock.record.${kind}`)}</LinkButton>
          ))}
          <LinkButton href={`/materials/orders/new?edition=${stock.editionId}`}>{t('orders.new')}</LinkButton>
        </Actions>
      )}
      <Card title={t('stock.where')}>
        <Table
          caption={t('stock.where')}
          captionHidden
          rows={stock.holders}
          empty={<p>{t('stock.where.nobody')}</p>}
          columns={[
            {
              header: t('holders.one'),
              cell: ({ holderId, name: holder }) => (
                <Link href={`/materials/stock/holders/${holderId}`}>
                  <Typed>{holder}</Typed>
                </Link>
              ),
            },
            { header: t('materials.kind.column'), cell: ({ kind }) => t(`holders.kind.${kind}`) },
            { header: t('stock.copies'), align: 'end', cell: ({ copies }) => formatNumber(t.lang, copies) },
          ]}
        />
      </Card>
      <Card title={t('stock.ledger')}>
        <MovementsTable t={t} caption={t('stock.ledger')} movements={movements} mayWrite={mayWrite} ofOneEdition />
        <Pagination t={t} next={next} />
      </Card>
    </Stack>
  )
}
