import type { User } from '@lykta/core/users'
import { isolate, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../frame/index.ts'
import { Actions, Breadcrumb, Button, ErrorSummary, Form, Heading, Lead, LinkButton } from '../ui/index.ts'

export const DisableUserPage = ({ t, user, form }: { t: Translate; user: User; form: FormAnswer }) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/users', label: t('users.title') }]} current={t('users.disable')} />
    <Heading>{t('users.disable.title', { name: isolate(user.name) })}</Heading>
    <Lead>{t('users.disable.lead')}</Lead>
    <Form action={`/users/${user.id}/disable`}>
      <ErrorSummary t={t} message={form.message} />
      <Actions>
        <Button tone="danger">{t('users.disable')}</Button>
        <LinkButton href="/users" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
