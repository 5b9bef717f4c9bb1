import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, Checkbox, ErrorSummary, Form, formState, Heading, Input, Lead, Link } from '../../ui/index.ts'

/** How fees are paid and reminded of. */
export const FeesSettingsPage = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const known = formState(form.values, form.errors)
  const field = (name: string) => known(`feePolicy.${name}`)
  const names = ['bankgiro', 'swish', 'payeeName', 'daysToPay', 'reminders'] as const
  const labels = {
    ...Object.fromEntries(names.map((name) => [`feePolicy.${name}`, t(`settings.fees.${name}`)])),
    'feePolicy.ocr.length': t('settings.fees.length'),
  }
  return (
    <>
      <Breadcrumb t={t} items={[{ label: t('settings.title'), href: '/settings' }]} current={t('settings.fees')} />
      <Heading>{t('settings.fees.title')}</Heading>
      <Lead>
        {t('settings.fees.lead')} <Link href="/settings/rules">{t('rules.link')}</Link>
      </Lead>
      <Form action="/settings/fees">
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Input
          {...field('bankgiro')}
          t={t}
          label={t('settings.fees.bankgiro')}
          hint={t('settings.fees.bankgiro.hint')}
          width="medium"
          optional
        />
        <Input {...field('swish')} t={t} label={t('settings.fees.swish')} hint={t('settings.fees.swish.hint')} width="medium" optional />
        <Input {...field('payeeName')} t={t} label={t('settings.fees.payeeName')} hint={t('settings.fees.payeeName.hint')} optional />
        <OcrFields t={t} form={form} />
        <Input
          {...field('daysToPay')}
          t={t}
          inputmode="numeric"
          width="short"
          label={t('settings.fees.daysToPay')}
          unit={t('settings.fees.days')}
        />
        <Input
          {...field('reminders')}
          t={t}
          label={t('settings.fees.reminders')}
          hint={t('settings.fees.reminders.hint')}
          width="medium"
          optional
        />
        <Checkbox
          t={t}
          name="feePolicy.receipts"
          label={t('settings.fees.receipts')}
          hint={t('settings.fees.receipts.hint')}
          checked={field('receipts').value !== undefined}
        />
        <Actions>
          <Button>{t('settings.save')}</Button>
        </Actions>
      </Form>
    </>
  )
}

/** What the association and its bank have agreed on. */
const OcrFields = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Checkbox
        t={t}
        name="feePolicy.ocr.lengthDigit"
        label={t('settings.fees.lengthDigit')}
        hint={t('settings.fees.lengthDigit.hint')}
        checked={field('feePolicy.ocr.lengthDigit').value !== undefined}
      />
      <Input
        {...field('feePolicy.ocr.length')}
        t={t}
        inputmode="numeric"
        width="short"
        label={t('settings.fees.length')}
        hint={t('settings.fees.length.hint')}
        unit={t('settings.fees.digits')}
        optional
      />
    </>
  )
}
