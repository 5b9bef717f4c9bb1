import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'

/** The way to a page about one member. She is named by her number. */
export const MemberTrail = ({
  t,
  member,
  current,
}: {
  t: Translate
  member: Pick<MembershipDetails, 'id' | 'number'>
  current: string
}) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/members', label: t('members.title') },
      { href: `/members/${member.id}`, label: t('members.numbered', { number: String(member.number) }) },
    ]}
    current={current}
  />
)
