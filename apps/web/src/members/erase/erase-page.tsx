import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { Actions, Button, Checkbox, ErrorSummary, Form, Heading, Lead, LinkButton, List, Notice, Typed } from '../../ui/index.ts'
import { MemberTrail } from '../member-trail.tsx'

/** Asks before somebody is forgotten for good. */
export const ErasePage = ({ t, member, form }: { t: Translate; member: MembershipDetails; form: FormAnswer }) => (
  <>
    <MemberTrail t={t} member={member} current={t('erase.title')} />
    <Heading over={<Typed>{member.contact.name}</Typed>}>{t('erase.title')}</Heading>
    <Lead>{t('erase.lead')}</Lead>
    <List items={[t('erase.gone'), t('erase.stopped'), t('erase.ends'), t('erase.stays')]} />
    <Form action={`/members/${member.id}/erase`}>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <Notice tone="danger">{t('erase.forGood')}</Notice>
      <Checkbox t={t} name="sure" label={t('erase.sure')} error={form.errors.sure} />
      <Actions>
        <Button tone="danger">{t('erase.button')}</Button>
        <LinkButton href={`/members/${member.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
