import type { MembershipDetails } from '@lykta/core/memberships'
import { formatMoney, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'
import { YearChoice } from './year-choice.tsx'

interface PaymentProps {
  t: Translate
  member: MembershipDetails
  feeOre: number
  year: number
  form: FormAnswer
}

export const PaymentPage = ({ t, member, feeOre, year, form }: PaymentProps) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <MemberTrail t={t} member={member} current={t('members.payment.title')} />
      <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.payment.title')}</Heading>
      <Lead>{t('members.payment.lead', { fee: formatMoney(t.lang, feeOre) })}</Lead>
      <Form action={`/members/${member.id}/payment`}>
        <ErrorSummary
          t={t}
          errors={named(form.errors, { amountOre: t('members.payment.amount'), paidOn: t('members.payment.paidOn') })}
          message={form.message}
        />
        <Input {...field('amountOre')} t={t} label={t('members.payment.amount')} inputmode="decimal" width="short" unit="kr" optional />
        <DateInput {...field('paidOn')} t={t} label={t('members.payment.paidOn')} />
        <YearChoice t={t} year={year} {...field('year')} />
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
