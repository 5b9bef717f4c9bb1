import type { MembershipDetails } from '@lykta/core/memberships'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { Badge, Link, Note, Row, Table, Time, Typed } from '../../ui/index.ts'

type Period = MembershipDetails['periods'][number]

/** What the membership is and was covered by, newest first; what was taken back stays to be seen. */
export const Periods = ({ t, member, mayPay }: { t: Translate; member: MembershipDetails; mayPay: boolean }) => (
  <Table
    caption={t('members.fees')}
    captionHidden
    rows={member.periods}
    empty={<Note>{t('members.fees.none')}</Note>}
    columns={[
      { header: t('members.fees.period'), cell: (period) => days(t, period) },
      { header: t('members.fees.cause'), cell: (period) => <Cause t={t} period={period} /> },
      { header: t('members.fees.paidOn'), cell: (period) => (period.paidOn ? <Time t={t} day={period.paidOn} /> : '–') },
      {
        header: t('members.fees.amount'),
        align: 'end',
        cell: (period) => (period.amountOre === null ? '–' : formatMoney(t.lang, period.amountOre)),
      },
      ...(mayPay
        ? [{ header: t('members.fees.action'), cell: (period: Period) => <Reverse t={t} member={member} period={period} /> }]
        : []),
    ]}
  />
)

const days = (t: Translate, { startsOn, endsOn }: Period): string =>
  t('members.fees.periodValue', { from: formatDay(t.lang, startsOn), to: formatDay(t.lang, endsOn) })

const Cause = ({ t, period }: { t: Translate; period: Period }) =>
  period.reversedAt ? (
    <Row>
      <Badge tone="warning">{t('members.fees.reversed')}</Badge>
      {period.reversalReason && <Typed>{period.reversalReason}</Typed>}
    </Row>
  ) : (
    t(`members.fees.cause.${period.cause}`)
  )

const Reverse = ({ t, member, period }: { t: Translate; member: MembershipDetails; period: Period }) =>
  period.reversedAt ? <>–</> : <Link href={`/members/${member.id}/periods/${period.id}/reverse`}>{t('members.fees.reverse')}</Link>
