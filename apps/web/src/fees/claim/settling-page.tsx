import type { ClaimDetails } from '@lykta/core/fees'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Typed } from '../../ui/index.ts'

interface SettlingProps {
  t: Translate
  what: 'exempt' | 'withdraw'
  claim: ClaimDetails
  form: FormAnswer
}

/** The second click, for what nobody should do by a slip of the hand: to exempt somebody, or to ask no longer. */
export const SettlingPage = ({ t, what, claim, form }: SettlingProps) => {
  const address = `/fees/claims/${claim.id}`
  const title = what === 'exempt' ? t('fees.claim.exempt') : t('fees.claim.withdraw.title')
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/fees', label: t('fees.title') },
          { href: address, label: t('fees.claim') },
        ]}
        current={title}
      />
      <Heading over={<Typed>{claim.name}</Typed>}>{title}</Heading>
      <Lead>{t(`fees.claim.${what}.lead`)}</Lead>
      <Form action={`${address}/${what}`}>
        <ErrorSummary t={t} errors={named(form.errors, { reason: t('fees.claim.withdraw.reason') })} message={form.message} />
        {what === 'withdraw' && (
          <Input
            {...formState(form.values, form.errors)('reason')}
            t={t}
            label={t('fees.claim.withdraw.reason')}
            hint={t('fees.claim.withdraw.reason.hint')}
            autocomplete="off"
          />
        )}
        <Actions>
          {what === 'exempt' ? <Button>{t('fees.claim.exempt.button')}</Button> : <Button tone="danger">{t('fees.claim.withdraw')}</Button>}
          <LinkButton href={address} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
