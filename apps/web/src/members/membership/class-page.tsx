import type { MembershipClass, MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Lead, LinkButton, Typed } from '../../ui/index.ts'
import { ClassChoice } from '../class-choice.tsx'
import { MemberTrail } from '../member-trail.tsx'

interface ClassPageProps {
  t: Translate
  what: 'classChange' | 'rejoin'
  member: MembershipDetails
  classes: MembershipClass[]
  form: FormAnswer
}

/** Another kind of membership, or one anew: the same question. */
export const ClassPage = ({ t, what, member, classes, form }: ClassPageProps) => (
  <>
    <MemberTrail t={t} member={member} current={t(`members.${what}.title`)} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t(`members.${what}.title`)}</Heading>
    <Lead>{t(`members.${what}.lead`)}</Lead>
    <Form action={`/members/${member.id}/${what === 'rejoin' ? 'rejoin' : 'class'}`}>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <ClassChoice t={t} classes={classes} {...formState(form.values, form.errors)('classId')} />
      <Actions>
        <Button>{t(`members.${what}.button`)}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
