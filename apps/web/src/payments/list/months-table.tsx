import type { PaymentMonth } from '@lykta/core/payments'
import { formatMoney, formatMonth, type Translate } from '@lykta/i18n'
import { Link, Note, Table } from '../../ui/index.ts'

/** What came in month by month, and all of it. */
export const MonthsTable = ({ t, months }: { t: Translate; months: PaymentMonth[] }) => {
  const money = (field: 'feesOre' | 'otherOre' | 'freeOre' | 'totalOre', header: string) => ({
    header,
    align: 'end' as const,
    cell: (row: PaymentMonth) => formatMoney(t.lang, row[field]),
  })
  return (
    <Table
      caption={t('payments.months.caption')}
      captionHidden
      rows={months.length > 1 ? [...months, totalOf(months)] : months}
      empty={<Note>{t('payments.months.none')}</Note>}
      columns={[
        {
          header: t('payments.month'),
          cell: ({ month }) => (month === '' ? t('payments.months.total') : <MonthLink t={t} month={month} />),
        },
        money('feesOre', t('payments.months.fees')),
        money('otherOre', t('payments.months.other')),
        money('freeOre', t('payments.months.free')),
        money('totalOre', t('payments.months.sum')),
      ]}
    />
  )
}

const MonthLink = ({ t, month }: { t: Translate; month: string }) => (
  <Link href={`/fees/payments?month=${month}`}>{formatMonth(t.lang, month)}</Link>
)

const totalOf = (months: PaymentMonth[]): PaymentMonth => {
  const sum = (field: Exclude<keyof PaymentMonth, 'month'>) => months.reduce((total, row) => total + row[field], 0)
  return { month: '', feesOre: sum('feesOre'), otherOre: sum('otherOre'), freeOre: sum('freeOre'), totalOre: sum('totalOre') }
}
