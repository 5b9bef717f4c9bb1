import type { MovementSummary } from '@lykta/core/stock'
import type { Translate } from '@lykta/i18n'
import { Heading, Link, Pagination, Stack } from '../../ui/index.ts'
import { StockTrail } from '../stock-trail.tsx'
import { MovementsTable } from './movements-table.tsx'

interface LedgerProps {
  t: Translate
  movements: MovementSummary[]
  mayWrite: boolean
  next: string | undefined
  start: string | undefined
}

/** Everything that happened to the stock. */
export const LedgerPage = ({ t, movements, mayWrite, next, start }: LedgerProps) => (
  <Stack>
    <StockTrail t={t} current={t('stock.ledger')} />
    <Heading>{t('stock.ledger')}</Heading>
    <MovementsTable t={t} caption={t('stock.ledger')} movements={movements} mayWrite={mayWrite} />
    {start && (
      <p>
        <Link href={start}>{t('stock.start')}</Link>
      </p>
    )}
    <Pagination t={t} next={next} />
  </Stack>
)
