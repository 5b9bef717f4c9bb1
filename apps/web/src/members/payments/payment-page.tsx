import type { MembershipDetails } from '@lykta/core/memberships'
import { type OpenClaim, paymentWays } from '@lykta/core/payments'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  RadioGroup,
  Select,
  Typed,
} from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'

interface PaymentProps {
  t: Translate
  member: MembershipDetails
  feeOre: number
  /** What she has left to pay, the oldest first. */
  claims: OpenClaim[]
  year: number
  form: FormAnswer
}

export const PaymentPage = ({ t, member, feeOre, claims, year, form }: PaymentProps) => {
  const field = formState(form.values, form.errors)
  const labels = { amountOre: t('members.payment.amount'), paidOn: t('members.payment.paidOn'), pays: t('members.payment.pays') }
  return (
    <>
      <MemberTrail t={t} member={member} current={t('members.payment.title')} />
      <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.payment.title')}</Heading>
      <Lead>{t('members.payment.lead', { fee: formatMoney(t.lang, feeOre) })}</Lead>
      <Form action={`/members/${member.id}/payment`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Select
          {...field('pays')}
          t={t}
          label={labels.pays}
          hint={claims.length === 0 ? t('members.payment.year.hint') : undefined}
          {...(claims.length === 0 && { empty: t('members.payment.year.byRules') })}
          options={[...claims.map((claim) => claimOption(t, claim)), ...yearOptions(t, year)]}
          width="full"
          optional
        />
        <Input {...field('amountOre')} t={t} label={labels.amountOre} inputmode="decimal" width="short" unit="kr" optional />
        <DateInput {...field('paidOn')} t={t} label={labels.paidOn} />
        <RadioGroup
          {...field('way')}
          t={t}
          label={t('members.payment.way')}
          options={paymentWays.map((value) => ({ value, label: t(`payments.way.${value}`) }))}
          inline
        />
        <Actions>
          <Button>{t('members.payment.button')}</Button>
          <LinkButton href={`/members/${member.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const claimOption = (t: Translate, { id, startsOn, endsOn, remainingOre }: OpenClaim) => ({
  value: `claim:${id}`,
  label: t('payments.assign.claim', {
    from: formatDay(t.lang, startsOn),
    to: formatDay(t.lang, endsOn),
    amount: formatMoney(t.lang, remainingOre),
  }),
})

const yearOptions = (t: Translate, year: number) =>
  [year + 1, year, year - 1].map((one) => ({ value: `year:${one}`, label: t('members.payment.forYear', { year: String(one) }) }))
