import type { PaymentDetails } from '@lykta/core/payments'
import { formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton } from '../../ui/index.ts'
import { PaymentsTrail } from '../payments-trail.tsx'

interface MoveProps {
  t: Translate
  payment: PaymentDetails
  /** `move`: it came, and belongs elsewhere. `correction`: it never came, or not so. */
  kind: 'move' | 'correction'
  form: FormAnswer
}

/** Taking money from where it was recorded. */
export const MovePage = ({ t, payment, kind, form }: MoveProps) => {
  const field = formState(form.values, form.errors)
  const title = t(kind === 'move' ? 'payments.move' : 'payments.correct')
  return (
    <>
      <PaymentsTrail t={t} current={title} />
      <Heading>{title}</Heading>
      <Lead>{t(`payments.${kind}.lead`, { amount: formatMoney(t.lang, payment.restOre) })}</Lead>
      <Form action={`/fees/payments/${payment.id}/${kind}`}>
        <ErrorSummary
          t={t}
          errors={named(form.errors, { amountOre: t('payments.amount'), reason: t('payments.reason') })}
          message={form.message}
        />
        {kind === 'move' && (
          <Input {...field('amountOre')} t={t} label={t('payments.amount')} inputmode="decimal" width="short" unit="kr" />
        )}
        <Input {...field('reason')} t={t} label={t('payments.reason')} hint={t(`payments.${kind}.reasonHint`)} autocomplete="off" />
        <Actions>
          <Button tone={kind === 'move' ? 'primary' : 'danger'}>{t(`payments.${kind}.button`)}</Button>
          <LinkButton href={`/fees/payments/${payment.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
