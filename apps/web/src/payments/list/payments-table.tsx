import type { PaymentSummary } from '@lykta/core/payments'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import { Badge, LeftToRight, Link, Note, Table, Typed } from '../../ui/index.ts'

interface TableProps {
  t: Translate
  payments: PaymentSummary[]
}

/** What somebody has to look at, and why. */
export const AttentionTable = ({ t, payments }: TableProps) => (
  <Table
    caption={t('payments.attention')}
    captionHidden
    rows={payments}
    empty={<Note>{t('payments.attention.none')}</Note>}
    columns={[
      { header: t('payments.paidOn'), cell: (one) => <PaymentLink t={t} payment={one} /> },
      { header: t('payments.why'), cell: (one) => <Badge tone="warning">{why(t, one)}</Badge> },
      { header: t('payments.reference'), cell: ({ reference }) => (reference ? <LeftToRight>{reference}</LeftToRight> : '–') },
      { header: t('payments.amount'), align: 'end', cell: (one) => formatMoney(t.lang, one.excessOre > 0 ? one.excessOre : one.restOre) },
    ]}
  />
)

const why = (t: Translate, { amountOre, excessOre }: PaymentSummary): string =>
  excessOre > 0 ? t('payments.why.excess') : amountOre < 0 ? t('payments.why.deduction') : t('payments.why.free')

/** Every row of money, the latest day first. */
export const PaymentsTable = ({ t, payments, empty }: TableProps & { empty: Child }) => (
  <Table
    caption={t('payments.list')}
    captionHidden
    rows={payments}
    empty={empty}
    columns={[
      { header: t('payments.paidOn'), cell: (one) => <PaymentLink t={t} payment={one} /> },
      { header: t('payments.for'), cell: (one) => <For t={t} payment={one} /> },
      { header: t('payments.way'), cell: ({ way }) => t(`payments.way.${way}`) },
      { header: t('payments.kind'), cell: (one) => <Kind t={t} payment={one} /> },
      { header: t('payments.amount'), align: 'end', cell: ({ amountOre }) => formatMoney(t.lang, amountOre) },
    ]}
  />
)

/** A row that takes from another is looked at there. */
const PaymentLink = ({ t, payment: { id, amountOre, correctsId, paidOn } }: { t: Translate; payment: PaymentSummary }) => (
  <Link href={`/fees/payments/${amountOre < 0 && correctsId ? correctsId : id}`}>{formatDay(t.lang, paidOn)}</Link>
)

const For = ({ t, payment: { membershipId, name, number, otherIncome } }: { t: Translate; payment: PaymentSummary }) => {
  if (otherIncome) return <>{t(`payments.aside.${otherIncome}`)}</>
  if (!membershipId) return <>–</>
  return <Link href={`/members/${membershipId}`}>{name ? <Typed>{name}</Typed> : t('members.numbered', { number: String(number) })}</Link>
}

const Kind = ({ t, payment: { kind, amountOre, correctsId } }: { t: Translate; payment: PaymentSummary }) => {
  if (kind === 'refund') return <Badge tone="info">{t('payments.kind.refund')}</Badge>
  if (kind === 'correction') return <Badge>{t(amountOre < 0 ? 'payments.kind.correction' : 'payments.kind.moved')}</Badge>
  return <>{t(amountOre < 0 && !correctsId ? 'payments.kind.deduction' : 'payments.kind.payment')}</>
}
