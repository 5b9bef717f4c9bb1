import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { named } from '../../frame/index.ts'
import { Actions, Button, Card, ErrorSummary, Form, formState, Input, Note, RadioGroup } from '../../ui/index.ts'
import { memberName } from '../member-name.ts'
import type { Found, PaymentProps } from './payment-page.tsx'

/** Whose fee is it: a search by name, and then the fees of those who were found. */
export const AssignCard = ({ t, payment, forms: { search, assign }, found }: PaymentProps) => (
  <Card title={t('payments.assign')} id="assign">
    <Form action={`/fees/payments/${payment.id}`} role="search" aria-label={t('payments.assign.search')}>
      <ErrorSummary t={t} errors={search.errors} message={search.message} />
      <Input
        {...formState(search.values, search.errors)('q')}
        t={t}
        label={t('payments.assign.search')}
        hint={t('members.search.hint')}
        type="search"
        autocomplete="off"
        width="medium"
      />
      <Actions>
        <Button tone="secondary">{t('members.search.button')}</Button>
      </Actions>
    </Form>
    {found?.members.length === 0 && <Note>{t('payments.assign.none')}</Note>}
    {found && found.members.length > 0 && (
      <Form action={`/fees/payments/${payment.id}/assignment?${new URLSearchParams({ found: found.sealed })}`}>
        <ErrorSummary
          t={t}
          errors={named(assign.errors, { claimId: t('payments.assign.whose'), amountOre: t('payments.amount') })}
          message={assign.message}
        />
        <RadioGroup
          {...formState(assign.values, assign.errors)('claimId')}
          t={t}
          label={t('payments.assign.whose')}
          options={found.members.flatMap((one) => optionsOf(t, one))}
        />
        <Input
          {...formState(assign.values, assign.errors)('amountOre')}
          t={t}
          label={t('payments.assign.amount')}
          hint={t('payments.assign.amount.hint')}
          inputmode="decimal"
          width="short"
          unit="kr"
        />
        <Actions>
          <Button>{t('payments.assign.button')}</Button>
        </Actions>
      </Form>
    )}
  </Card>
)

/** What she has left to pay; of one who has nothing, that it is made. */
function optionsOf(t: Translate, { member, claims }: Found) {
  const label = memberName(t, member)
  if (claims.length === 0) return [{ value: `member:${member.id}`, label, hint: t('payments.assign.make') }]
  return claims.map((claim) => ({
    value: `claim:${claim.id}`,
    label,
    hint: t('payments.assign.claim', {
      from: formatDay(t.lang, claim.startsOn),
      to: formatDay(t.lang, claim.endsOn),
      amount: formatMoney(t.lang, claim.remainingOre),
    }),
  }))
}
