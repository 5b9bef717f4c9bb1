import type { Edition } from '@lykta/core/materials'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, RadioGroup } from '../../ui/index.ts'
import { editionName } from '../words.ts'
import { EditionTrail } from './edition-page.tsx'

/** Asks how and from when an edition is withdrawn. One that is withdrawn already can only be recalled. */
export const WithdrawPage = ({ t, edition, form }: { t: Translate; edition: Edition; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { how: t('editions.withdraw.how'), on: t('editions.withdraw.on'), reason: t('editions.reason') }
  const ways = edition.withdrawnOn === null ? (['only', 'recall'] as const) : (['recall'] as const)
  return (
    <>
      <EditionTrail t={t} edition={edition} current={t('editions.withdraw')} />
      <Heading over={editionName(t, edition)}>{t('editions.withdraw')}</Heading>
      <Lead>{t('editions.withdraw.text')}</Lead>
      <Form action={`/materials/editions/${edition.id}/withdraw`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <RadioGroup
          {...field('how')}
          t={t}
          label={labels.how}
          options={ways.map((way) => ({ value: way, label: t(`editions.withdraw.${way}`), hint: t(`editions.withdraw.${way}.hint`) }))}
        />
        <DateInput {...field('on')} t={t} label={labels.on} />
        <Input {...field('reason')} t={t} label={labels.reason} maxlength={500} autocomplete="off" optional />
        <Actions>
          <Button>{t('materials.save')}</Button>
          <LinkButton href={`/materials/editions/${edition.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
