import { roles } from '@lykta/core'
import { languageName, pageLanguages, type Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  Select,
} from '../ui/index.ts'

export const NewUserPage = ({ t, form, chosen }: { t: Translate; form: FormAnswer; chosen: string[] }) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/users', label: t('users.title') }]} current={t('users.new.title')} />
      <Heading>{t('users.new.title')}</Heading>
      <Lead>{t('users.new.lead')}</Lead>
      <Form action="/users/new">
        <ErrorSummary t={t} errors={named(form.errors, { name: t('users.name') })} message={form.message} />
        <Input {...field('name')} t={t} label={t('users.name')} autocomplete="off" />
        <Input {...field('email')} t={t} label={t('users.email')} type="email" autocomplete="off" />
        <CheckboxGroup
          t={t}
          name="roles"
          label={t('users.roles')}
          error={form.errors.roles}
          values={chosen}
          options={roles.map((role) => ({ value: role, label: t(`users.role.${role}`), hint: t(`users.role.${role}.hint`) }))}
        />
        <Input
          {...field('password')}
          t={t}
          label={t('users.new.password')}
          type="password"
          autocomplete="new-password"
          hint={t('signIn.passwordHint')}
        />
        <Select
          {...field('language')}
          t={t}
          label={t('users.new.language')}
          options={pageLanguages.map((language) => ({ value: language, label: languageName(language) }))}
        />
        <Actions>
          <Button>{t('users.new.button')}</Button>
          <LinkButton href="/users" tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
