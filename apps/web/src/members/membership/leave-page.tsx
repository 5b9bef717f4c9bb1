import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, DateInput, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'

export const LeavePage = ({ t, member, form }: { t: Translate; member: MembershipDetails; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <MemberTrail t={t} member={member} current={t('members.leave.title')} />
      <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.leave.title')}</Heading>
      <Lead>{t('members.leave.lead')}</Lead>
      <Form action={`/members/${member.id}/leave`}>
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <DateInput {...field('leftOn')} t={t} label={t('members.leave.leftOn')} />
        <Input {...field('reason')} t={t} label={t('members.leave.reason')} autocomplete="off" optional />
        <Actions>
          <Button tone="danger">{t('members.leave.button')}</Button>
          <LinkButton href={`/members/${member.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
