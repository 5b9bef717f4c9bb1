import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Lead,
  LinkButton,
  Note,
} from '../../ui/index.ts'
import { ClassChoice } from '../class-choice.tsx'
import { ContactFields } from '../contact/contact-fields.tsx'
import { SafeContactFields, type Ticked } from '../contact/safe-contact-fields.tsx'

interface NewMemberProps {
  t: Translate
  classes: MembershipClass[]
  form: FormAnswer
  ticked: Ticked
}

export const NewMemberPage = ({ t, classes, form, ticked }: NewMemberProps) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/members', label: t('members.title') }]} current={t('members.new.title')} />
      <Heading>{t('members.new.title')}</Heading>
      <Lead>{t('members.new.lead')}</Lead>
      <Form action="/members/new">
        <ErrorSummary
          t={t}
          errors={named(form.errors, { channels: t('safe.channels'), sender: t('safe.sender'), basis: t('safe.basis') })}
          message={form.message}
        />
        <Card title={t('members.membership')}>
          <ClassChoice t={t} classes={classes} {...field('classId')} />
          <DateInput {...field('joinedOn')} t={t} label={t('members.joinedOn')} />
        </Card>
        <Card title={t('members.new.who')}>
          <ContactFields t={t} form={form} under="contact." />
        </Card>
        <Card title={t('safe.title')}>
          <Note>{t('safe.lead')}</Note>
          <SafeContactFields t={t} form={form} ticked={ticked} short />
        </Card>
        <Actions>
          <Button>{t('members.new.button')}</Button>
          <LinkButton href="/members" tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
