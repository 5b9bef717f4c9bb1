import type { PaymentMonth, PaymentSummary } from '@lykta/core/payments'
import { formatMonth, type Translate } from '@lykta/i18n'
import { Actions, Breadcrumb, Card, EmptyState, Heading, Lead, Link, LinkButton, Note, Pagination, Row, Stack } from '../../ui/index.ts'
import { MonthsTable } from './months-table.tsx'
import { AttentionTable, PaymentsTable } from './payments-table.tsx'

export interface ListQuery {
  /** Whose months are shown. */
  year: number
  month: string | undefined
  membershipId: string | undefined
  after: string | undefined
}

interface PaymentsProps {
  t: Translate
  query: ListQuery
  /** What somebody has to look at. */
  attention: PaymentSummary[]
  payments: PaymentSummary[]
  next: string | null
  months: PaymentMonth[]
}

export const PaymentsPage = ({ t, query, attention, payments, next, months }: PaymentsProps) => {
  const narrowed = query.month !== undefined || query.membershipId !== undefined
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/fees', label: t('fees.title') }]} current={t('payments.title')} />
      <Row align="apart">
        <Heading over={narrowed ? narrowedTo(t, query, payments[0]) : undefined}>{t('payments.title')}</Heading>
        <Actions>
          <LinkButton href="/fees/payments/import" tone="primary">
            {t('payments.import.title')}
          </LinkButton>
          {narrowed && <LinkButton href="/fees/payments">{t('payments.all')}</LinkButton>}
        </Actions>
      </Row>
      <Lead>{t('payments.lead')}</Lead>
      <Stack gap="large">
        <Card title={t('payments.attention')}>
          {attention.length > 0 && <Note>{t('payments.attention.text')}</Note>}
          <AttentionTable t={t} payments={attention} />
        </Card>
        {query.membershipId === undefined && (
          <Card title={t('payments.months', { year: String(query.year) })} action={<YearLinks t={t} year={query.year} />}>
            <MonthsTable t={t} months={months} />
          </Card>
        )}
        <Card title={t('payments.list')}>
          <PaymentsTable t={t} payments={payments} empty={<NoneYet t={t} narrowed={narrowed} />} />
          <Pagination t={t} next={next ? addressOf({ ...query, after: next }) : undefined} />
        </Card>
      </Stack>
    </>
  )
}

/** A member by her number. */
const narrowedTo = (t: Translate, { month, membershipId }: ListQuery, first: PaymentSummary | undefined): string => {
  if (membershipId) return first ? t('members.numbered', { number: String(first.number) }) : ''
  return month ? formatMonth(t.lang, month) : ''
}

const YearLinks = ({ t, year }: { t: Translate; year: number }) => (
  <Row>
    <Link href={`/fees/payments?year=${year - 1}`}>{t('payments.months.before', { year: String(year - 1) })}</Link>
  </Row>
)

const NoneYet = ({ t, narrowed }: { t: Translate; narrowed: boolean }) =>
  narrowed ? (
    <Note>{t('payments.none.narrowed')}</Note>
  ) : (
    <EmptyState title={t('payments.none.title')}>
      <p>{t('payments.none.text')}</p>
    </EmptyState>
  )

function addressOf({ month, membershipId, after }: ListQuery): string {
  const entries = Object.entries({ month, member: membershipId, after }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return `/fees/payments?${new URLSearchParams(entries)}`
}
