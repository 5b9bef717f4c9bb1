import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Lead, LinkButton, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'
import { YearChoice } from './year-choice.tsx'

export const ExemptionPage = ({ t, member, year, form }: { t: Translate; member: MembershipDetails; year: number; form: FormAnswer }) => (
  <>
    <MemberTrail t={t} member={member} current={t('members.exemption.title')} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t('members.exemption.title')}</Heading>
    <Lead>{t('members.exemption.lead')}</Lead>
    <Form action={`/members/${member.id}/exemption`}>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <YearChoice t={t} year={year} {...formState(form.values, form.errors)('year')} />
      <Actions>
        <Button>{t('members.exemption.button')}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
