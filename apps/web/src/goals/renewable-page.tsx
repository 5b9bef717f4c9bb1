import type { RenewableMember } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { classLabelOf } from '../members/class-label.ts'
import { Breadcrumb, EmptyState, FilterBar, Heading, Lead, Link, Pagination, Select, Table, Time, Typed } from '../ui/index.ts'

export const renewableKinds = ['grace', 'lapsed', 'applicant'] as const
type RenewableKind = (typeof renewableKinds)[number]

interface RenewableProps {
  t: Translate
  members: RenewableMember[]
  classes: MembershipClass[]
  goalId: string | undefined
  kind: RenewableKind | undefined
  next: string | undefined
}

/** Who is behind the number of those who may still pay. */
export const RenewablePage = ({ t, members, classes, goalId, kind, next }: RenewableProps) => (
  <>
    <Breadcrumb t={t} items={[{ label: t('goals.title'), href: '/goals' }]} current={t('goals.renewable.title')} />
    <Heading>{t('goals.renewable.title')}</Heading>
    <Lead>{t('goals.renewable.lead')}</Lead>
    <FilterBar t={t} action="/goals/renewable" clear={kind && addressOf(goalId)}>
      {goalId && <input type="hidden" name="goal" value={goalId} />}
      <Select
        t={t}
        name="kind"
        label={t('goals.renewable.which')}
        empty={t('goals.renewable.all')}
        value={kind}
        options={renewableKinds.map((value) => ({ value, label: t(`goals.renewable.${value}`) }))}
        optional
      />
    </FilterBar>
    <Table
      caption={t('goals.renewable.list')}
      captionHidden
      rows={members}
      empty={<EmptyState title={t('goals.renewable.none')} />}
      columns={[
        {
          header: t('members.name'),
          cell: (one) => (
            <Link href={`/members/${one.membershipId}`}>
              <Typed>{one.name}</Typed>
            </Link>
          ),
        },
        { header: t('goals.state'), cell: (one) => t(`goals.renewable.${one.kind}`) },
        { header: t('members.class'), cell: (one) => classLabelOf(t, classes, one.classId) },
        { header: t('goals.renewable.coveredTo'), cell: (one) => (one.coveredTo ? <Time t={t} day={one.coveredTo} /> : '–') },
        { header: t('members.number'), align: 'end', cell: (one) => one.number },
      ]}
    />
    <Pagination t={t} next={next} />
  </>
)

const addressOf = (goalId: string | undefined): string => (goalId ? `/goals/renewable?goal=${goalId}` : '/goals/renewable')
