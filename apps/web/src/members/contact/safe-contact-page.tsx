import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, Heading, Lead, LinkButton, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'
import { SafeContactFields, type Ticked } from './safe-contact-fields.tsx'

export const SafeContactPage = ({
  t,
  member,
  form,
  ticked,
}: {
  t: Translate
  member: MembershipDetails
  form: FormAnswer
  ticked: Ticked
}) => (
  <>
    <MemberTrail t={t} member={member} current={t('safe.title')} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t('safe.title')}</Heading>
    <Lead>{t('safe.lead')}</Lead>
    <Form action={`/members/${member.id}/safe-contact`}>
      <ErrorSummary
        t={t}
        errors={named(form.errors, { channels: t('safe.channels'), sender: t('safe.sender'), basis: t('safe.basis') })}
        message={form.message}
      />
      <SafeContactFields t={t} form={form} ticked={ticked} />
      <Actions>
        <Button>{t('ui.save')}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
