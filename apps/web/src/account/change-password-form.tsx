import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input } from '../ui/index.ts'

export const ChangePasswordForm = ({ t, form: { values, errors, message } }: { t: Translate; form: FormAnswer }) => {
  const field = formState(values, errors)
  const labels = { currentPassword: t('account.currentPassword'), newPassword: t('account.newPassword') }
  return (
    <>
      <Heading level={2}>{t('account.password.title')}</Heading>
      <Form action="/account">
        <ErrorSummary t={t} errors={named(errors, labels)} message={message} />
        <Input {...field('currentPassword')} t={t} label={labels.currentPassword} type="password" autocomplete="current-password" />
        <Input
          {...field('newPassword')}
          t={t}
          label={labels.newPassword}
          type="password"
          autocomplete="new-password"
          hint={t('signIn.passwordHint')}
        />
        <Actions>
          <Button>{t('account.password.button')}</Button>
        </Actions>
      </Form>
    </>
  )
}
