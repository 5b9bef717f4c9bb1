import type { MembershipDetails } from '@lykta/core/memberships'
import { formatDay, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Prose, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'

interface ReverseProps {
  t: Translate
  member: MembershipDetails
  period: MembershipDetails['periods'][number]
  form: FormAnswer
}

export const ReversePage = ({ t, member, period, form }: ReverseProps) => (
  <>
    <MemberTrail t={t} member={member} current={t('members.reverse.title')} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.reverse.title')}</Heading>
    <Lead>{t('members.reverse.lead')}</Lead>
    <Prose>
      <p>
        {t(`members.fees.cause.${period.cause}`)},{' '}
        {t('members.fees.periodValue', { from: formatDay(t.lang, period.startsOn), to: formatDay(t.lang, period.endsOn) })}
      </p>
    </Prose>
    <Form action={`/members/${member.id}/periods/${period.id}/reverse`}>
      <ErrorSummary t={t} errors={named(form.errors, { reason: t('members.reverse.reason') })} message={form.message} />
      <Input
        {...formState(form.values, form.errors)('reason')}
        t={t}
        label={t('members.reverse.reason')}
        hint={t('members.reverse.reason.hint')}
        autocomplete="off"
      />
      <Actions>
        <Button tone="danger">{t('members.reverse.button')}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
