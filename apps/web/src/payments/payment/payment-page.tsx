import type { MembershipSummary } from '@lykta/core/memberships'
import type { OpenClaim, PaymentDetails } from '@lykta/core/payments'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Card,
  DescriptionList,
  Heading,
  LeftToRight,
  Link,
  LinkButton,
  Notice,
  Stack,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { PaymentsTrail } from '../payments-trail.tsx'
import { AsideCard } from './aside-card.tsx'
import { AssignCard } from './assign-card.tsx'
import { Whose } from './whose.tsx'

export interface Found {
  member: MembershipSummary
  claims: OpenClaim[]
}

export interface PaymentProps {
  t: Translate
  payment: PaymentDetails
  forms: Record<'search' | 'assign' | 'aside', FormAnswer>
  /** Those found by the name that stands sealed in the address; undefined before anybody was searched for. */
  found: { sealed: string; members: Found[] } | undefined
}

/** One payment: what it is, what was taken from it, and what can be done with it. */
export const PaymentPage = (props: PaymentProps) => {
  const { t, payment } = props
  const belongs = payment.claimId !== null || payment.otherIncome !== null
  const isFree = !belongs && payment.restOre !== 0 && payment.kind !== 'refund'
  return (
    <>
      <PaymentsTrail t={t} current={t('payments.one')} />
      <Heading over={formatDay(t.lang, payment.paidOn)}>{formatMoney(t.lang, payment.amountOre)}</Heading>
      <Stack gap="large">
        {payment.claim && payment.claim.excessOre > 0 && payment.restOre > 0 && (
          <Notice tone="warning">{t('payments.excess', { amount: formatMoney(t.lang, payment.claim.excessOre) })}</Notice>
        )}
        {isFree && <WhyFree t={t} payment={payment} />}
        <Facts t={t} payment={payment} />
        {payment.restOre > 0 && <Doing t={t} payment={payment} belongs={belongs} />}
        {isFree && payment.amountOre > 0 && <AssignCard {...props} />}
        {isFree && <AsideCard t={t} payment={payment} form={props.forms.aside} />}
        {payment.corrections.length > 0 && <Taken t={t} payment={payment} />}
      </Stack>
    </>
  )
}

/** Why nobody could say by the reference alone what it is. */
const WhyFree = ({ t, payment: { amountOre, named } }: Pick<PaymentProps, 't' | 'payment'>) => {
  if (amountOre < 0) return <Notice>{t('payments.free.deduction')}</Notice>
  if (!named) return <Notice>{t('payments.free.unknown')}</Notice>
  const why = named.left ? 'left' : named.state
  return (
    <Notice>
      <p>{t(`payments.free.${why}`)}</p>
      <p>
        <Whose t={t} claim={named} />
      </p>
    </Notice>
  )
}

const Facts = ({ t, payment }: Pick<PaymentProps, 't' | 'payment'>) => (
  <DescriptionList
    items={[
      { term: t('payments.for'), value: payment.claim && <Whose t={t} claim={payment.claim} /> },
      {
        term: t('payments.aside'),
        value: payment.otherIncome && <Typed>{`${t(`payments.aside.${payment.otherIncome}`)}: ${payment.reason ?? ''}`}</Typed>,
      },
      { term: t('payments.paidOn'), value: <Time t={t} day={payment.paidOn} /> },
      { term: t('payments.way'), value: t(`payments.way.${payment.way}`) },
      { term: t('payments.reference'), value: payment.reference && <LeftToRight>{payment.reference}</LeftToRight> },
      { term: t('payments.source'), value: t(payment.fileId ? 'payments.source.file' : 'payments.source.hand') },
      { term: t('payments.rest'), value: payment.restOre === payment.amountOre ? null : formatMoney(t.lang, payment.restOre) },
      {
        term: t('payments.from'),
        value: payment.correctsId && <Link href={`/fees/payments/${payment.correctsId}`}>{t('payments.from.first')}</Link>,
      },
    ]}
  />
)

const Doing = ({ t, payment, belongs }: Pick<PaymentProps, 't' | 'payment'> & { belongs: boolean }) => (
  <Actions>
    {belongs && <LinkButton href={`/fees/payments/${payment.id}/move`}>{t('payments.move')}</LinkButton>}
    <LinkButton href={`/fees/payments/${payment.id}/refund`}>{t('payments.refund')}</LinkButton>
    {!payment.fileId && !payment.correctsId && (
      <LinkButton href={`/fees/payments/${payment.id}/correction`}>{t('payments.correct')}</LinkButton>
    )}
  </Actions>
)

/** What was paid back, corrected and moved. */
const Taken = ({ t, payment: { corrections } }: Pick<PaymentProps, 't' | 'payment'>) => (
  <Card title={t('payments.taken')}>
    <Table
      caption={t('payments.taken')}
      captionHidden
      rows={corrections}
      columns={[
        { header: t('payments.paidOn'), cell: ({ paidOn }) => <Time t={t} day={paidOn} /> },
        {
          header: t('payments.kind'),
          cell: ({ id, kind, amountOre }) =>
            amountOre > 0 ? (
              <Link href={`/fees/payments/${id}`}>{t('payments.kind.moved')}</Link>
            ) : (
              <Badge>{t(kind === 'refund' ? 'payments.kind.refund' : 'payments.kind.correction')}</Badge>
            ),
        },
        { header: t('payments.reason'), cell: ({ reason }) => reasonOf(t, reason) },
        { header: t('payments.amount'), align: 'end', cell: ({ amountOre }) => formatMoney(t.lang, amountOre) },
      ]}
    />
  </Card>
)

/** The one reason that is ours and no person's. */
const reasonOf = (t: Translate, reason: string | null) =>
  reason === 'divided' ? t('payments.reason.divided') : reason ? <Typed>{reason}</Typed> : '–'
