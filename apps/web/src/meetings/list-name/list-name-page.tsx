import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { MemberTrail } from '../../members/member-trail.tsx'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input, Lead, LinkButton, RadioGroup, Typed } from '../../ui/index.ts'

/** How a member is named on voting lists. */
export const ListNamePage = ({ t, member, form }: { t: Translate; member: MembershipDetails; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { kind: t('meetings.listName.as'), alias: t('meetings.listName.aliasText') }
  return (
    <>
      <MemberTrail t={t} member={member} current={t('meetings.listName')} />
      <Heading over={<Typed>{member.contact.name}</Typed>}>{t('meetings.listName')}</Heading>
      <Lead>{t('meetings.listName.lead')}</Lead>
      <Form action={`/members/${member.id}/list-name`}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <RadioGroup
          {...field('kind')}
          t={t}
          label={labels.kind}
          options={(['name', 'number', 'alias'] as const).map((kind) => ({ value: kind, label: t(`meetings.listName.${kind}`) }))}
        />
        <Input {...field('alias')} t={t} label={labels.alias} width="medium" autocomplete="off" optional />
        <Actions>
          <Button>{t('meetings.listName.save')}</Button>
          <LinkButton href={`/members/${member.id}`} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
