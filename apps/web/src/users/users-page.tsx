import type { User } from '@lykta/core/users'
import { formatList, type Translate } from '@lykta/i18n'
import { Badge, Heading, Lead, LeftToRight, Link, LinkButton, Row, Table, Typed } from '../ui/index.ts'

/** Everyone who signs in or once did. */
export const UsersPage = ({ t, users, self }: { t: Translate; users: User[]; self: string }) => (
  <>
    <Row align="apart">
      <Heading>{t('users.title')}</Heading>
      <LinkButton href="/users/new" tone="primary">
        {t('users.add')}
      </LinkButton>
    </Row>
    <Lead>{t('users.lead')}</Lead>
    <Table
      caption={t('users.title')}
      captionHidden
      rows={users}
      columns={[
        { header: t('users.name'), cell: (user) => <Typed>{user.name}</Typed> },
        { header: t('users.email'), cell: (user) => <LeftToRight>{user.email}</LeftToRight> },
        {
          header: t('users.roles'),
          cell: (user) =>
            formatList(
              t.lang,
              user.roles.map((role) => t(`users.role.${role}`)),
            ),
        },
        { header: t('users.state'), cell: (user) => <State t={t} user={user} self={self} /> },
      ]}
    />
  </>
)

const State = ({ t, user, self }: { t: Translate; user: User; self: string }) => {
  if (user.disabledAt) return <Badge>{t('users.disabled')}</Badge>
  return (
    <Row>
      <Badge tone="success">{t('users.active')}</Badge>
      {user.id === self ? t('users.self') : <Link href={`/users/${user.id}/disable`}>{t('users.disable')}</Link>}
    </Row>
  )
}
