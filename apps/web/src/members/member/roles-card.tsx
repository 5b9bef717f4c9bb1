import type { Day } from '@lykta/core'
import type { AssociationRole } from '@lykta/core/contacts'
import type { MembershipDetails } from '@lykta/core/memberships'
import { formatDay, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { roleWord } from '../../role-words.ts'
import { Actions, Button, Card, DateInput, ErrorSummary, Form, formState, Note, Row, Select, Table } from '../../ui/index.ts'

interface RolesCardProps {
  t: Translate
  member: MembershipDetails
  mayWrite: boolean
  today: Day
  form: FormAnswer
}

/** What she is in the association itself: letters can be for those who are something. */
export const RolesCard = ({ t, member, mayWrite, today, form }: RolesCardProps) => {
  const field = formState(form.values, form.errors)
  const address = `/members/${member.id}/roles`
  return (
    <Card title={t('members.roles')} id="roles">
      {member.roles.length === 0 && <Note>{t('members.roles.none')}</Note>}
      {member.roles.length > 0 && (
        <Table
          caption={t('members.roles')}
          captionHidden
          columns={[
            { header: t('members.roles.role'), cell: ({ role }) => roleWord(t, role) },
            { header: t('members.roles.days'), cell: (role) => days(t, role) },
            ...(mayWrite
              ? [
                  {
                    header: t('members.change'),
                    cell: (role: AssociationRole) => <EndRole t={t} address={address} role={role} today={today} />,
                  },
                ]
              : []),
          ]}
          rows={member.roles}
        />
      )}
      {mayWrite && (
        <Form action={address}>
          <ErrorSummary t={t} errors={form.errors} message={form.message} />
          <Row>
            <Select
              {...field('role')}
              t={t}
              label={t('members.roles.role')}
              options={(['volunteer', 'board'] as const).map((role) => ({ value: role, label: roleWord(t, role) }))}
            />
            <DateInput {...field('startsOn')} value={form.values.startsOn ?? today} t={t} label={t('members.roles.startsOn')} />
          </Row>
          <Actions>
            <Button tone="secondary">{t('members.roles.start')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

const days = (t: Translate, { startsOn, endsOn }: AssociationRole): string => {
  const from = formatDay(t.lang, startsOn)
  return endsOn ? t('members.roles.between', { from, to: formatDay(t.lang, endsOn) }) : t('members.roles.from', { day: from })
}

const EndRole = ({ t, address, role, today }: { t: Translate; address: string; role: AssociationRole; today: Day }) =>
  role.endsOn === null && role.startsOn <= today ? (
    <form method="post" action={`${address}/${role.id}/end`}>
      <Button tone="quiet">{t('members.roles.end')}</Button>
    </form>
  ) : null
