import type { Application } from '@lykta/core/applications'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Badge, Breadcrumb, EmptyState, Heading, Lead, Link, LinkButton, Note, Pagination, Table, Time, Typed } from '../../ui/index.ts'
import { classLabelOf } from '../class-label.ts'

interface ApplicationsProps {
  t: Translate
  applications: Application[]
  next: string | undefined
  classes: MembershipClass[]
  timeZone: string
  /** Where one applies; undefined while nobody can. */
  joinAddress: string | undefined
}

/** Those who wait for the board. */
export const ApplicationsPage = ({ t, applications, next, classes, timeZone, joinAddress }: ApplicationsProps) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/members', label: t('members.title') }]} current={t('applications.title')} />
    <Heading>{t('applications.title')}</Heading>
    <Lead>{t('applications.lead')}</Lead>
    <Table
      caption={t('applications.list')}
      captionHidden
      rows={applications}
      empty={<None t={t} joinAddress={joinAddress} />}
      columns={[
        {
          header: t('applications.name'),
          cell: (one) => (
            <Link href={`/members/applications/${one.id}`}>
              <Typed>{one.name}</Typed>
            </Link>
          ),
        },
        { header: t('members.class'), cell: (one) => classLabelOf(t, classes, one.classId) },
        { header: t('applications.confirmed'), cell: (one) => <Time t={t} at={one.confirmedAt} timeZone={timeZone} /> },
        { header: t('applications.known'), cell: (one) => (one.known ? <Badge tone="info">{t('applications.known')}</Badge> : '–') },
      ]}
    />
    <Pagination t={t} next={next} />
    <Note>
      {t('applications.by_hand')} <Link href="/members/new">{t('members.add')}</Link>
    </Note>
  </>
)

const None = ({ t, joinAddress }: Pick<ApplicationsProps, 't' | 'joinAddress'>) => (
  <EmptyState
    title={t('applications.none.title')}
    action={joinAddress === undefined && <LinkButton href="/settings/rules">{t('rules.title')}</LinkButton>}
  >
    <p>{joinAddress === undefined ? t('applications.none.closed') : t('applications.none.text', { address: joinAddress })}</p>
  </EmptyState>
)
