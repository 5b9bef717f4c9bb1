import type { PaymentDetails } from '@lykta/core/payments'
import { formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton } from '../../ui/index.ts'
import { PaymentsTrail } from '../payments-trail.tsx'

export const RefundPage = ({ t, payment, form }: { t: Translate; payment: PaymentDetails; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { amountOre: t('payments.amount'), paidOn: t('payments.refund.paidOn'), reason: t('payments.reason') }
  return (
    <>
      <PaymentsTrail t={t} current={t('payments.refund')} />
      <Heading>{t('payments.refund')}</Heading>
      <Lead>{t('payments.refund.lead', { amount: formatMoney(t.lang, payment.restOre) })}</Lead>
      <Form action={`/fees/payments/${payment.id}/refund`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Input {...field('amountOre')} t={t} label={labels.amountOre} inputmode="decimal" width="short" unit="kr" />
        <DateInput {...field('paidOn')} t={t} label={labels.paidOn} />
        <Input {...field('reason')} t={t} label={labels.reason} hint={t('payments.refund.reasonHint')} autocomplete="off" />
        <Actions>
          <Button>{t('payments.refund.button')}</Button>
          <LinkButton href={`/fees/payments/${payment.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
