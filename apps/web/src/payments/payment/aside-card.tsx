import type { PaymentDetails } from '@lykta/core/payments'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, Card, ErrorSummary, Form, formState, Input, RadioGroup } from '../../ui/index.ts'

/** It pays no fee: a gift, or something else. */
export const AsideCard = ({ t, payment, form }: { t: Translate; payment: PaymentDetails; form: FormAnswer }) => (
  <Card title={t('payments.setAside')}>
    <Form action={`/fees/payments/${payment.id}/setting-aside`}>
      <ErrorSummary t={t} errors={named(form.errors, { reason: t('payments.setAside.reason') })} message={form.message} />
      <RadioGroup
        {...formState(form.values, form.errors)('as')}
        t={t}
        label={t('payments.setAside.as')}
        options={(['gift', 'other'] as const).map((value) => ({ value, label: t(`payments.aside.${value}`) }))}
        inline
      />
      <Input
        {...formState(form.values, form.errors)('reason')}
        t={t}
        label={t('payments.setAside.reason')}
        hint={t('payments.setAside.hint')}
        autocomplete="off"
      />
      <Actions>
        <Button tone="secondary">{t('payments.setAside.button')}</Button>
      </Actions>
    </Form>
  </Card>
)
