import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, Heading, LinkButton, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'
import { ContactFields } from './contact-fields.tsx'

export const EditContactPage = ({ t, member, form }: { t: Translate; member: MembershipDetails; form: FormAnswer }) => (
  <>
    <MemberTrail t={t} member={member} current={t('members.edit.title')} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.edit.title')}</Heading>
    <Form action={`/members/${member.id}/edit`}>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <ContactFields t={t} form={form} />
      <Actions>
        <Button>{t('ui.save')}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
