import type { ClaimDetails } from '@lykta/core/fees'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Notice } from '@lykta/core/notices'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { classLabelOf } from '../../members/class-label.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  DescriptionList,
  ErrorSummary,
  Form,
  Heading,
  LeftToRight,
  Link,
  LinkButton,
  Note,
  Stack,
  Time,
  Typed,
} from '../../ui/index.ts'
import { ClaimBadge } from '../claim-badge.tsx'
import { NoticesTable } from '../notices-table.tsx'

interface ClaimProps {
  t: Translate
  claim: ClaimDetails
  notices: Notice[]
  classes: MembershipClass[]
  timeZone: string
  mayPay: boolean
  /** What could not be done. */
  message: string | undefined
}

/** One claim: what it asks for, how it stands, what was sent, and what can be done. */
export const ClaimPage = ({ t, claim, notices, classes, timeZone, mayPay, message }: ClaimProps) => {
  const unpaid = claim.state === 'open' || claim.state === 'part_paid'
  return (
    <>
      <Breadcrumb t={t} items={[{ href: `/fees?year=${claim.startsOn.slice(0, 4)}`, label: t('fees.title') }]} current={t('fees.claim')} />
      <Heading over={<ClaimBadge t={t} state={claim.state} />}>
        <Typed>{claim.name}</Typed>
      </Heading>
      <ErrorSummary t={t} message={message} />
      <Stack gap="large">
        {unpaid && mayPay && (
          <Doing t={t} claim={claim} sent={notices.some(({ kind }) => kind === 'fee_claim')} failed={couldNotGo(notices)} />
        )}
        <Card title={t('fees.claim.facts')}>
          <Facts {...{ t, claim, classes, timeZone, mayPay }} />
        </Card>
        <Card title={t('fees.claim.notices')}>
          <NoticesTable
            {...{ t, notices, timeZone, caption: t('fees.claim.notices') }}
            empty={<Note>{t('fees.claim.notices.none')}</Note>}
          />
        </Card>
      </Stack>
    </>
  )
}

const couldNotGo = (notices: Notice[]): boolean =>
  notices.some(({ kind, state }) => kind === 'fee_claim' && (state === 'skipped' || state === 'rejected'))

const Doing = ({ t, claim, sent, failed }: { t: Translate; claim: ClaimDetails; sent: boolean; failed: boolean }) => {
  const address = `/fees/claims/${claim.id}`
  return (
    <Stack>
      {(!sent || failed) && (
        <Form action={`${address}/send`}>
          <Actions>
            <Button>{t(failed ? 'fees.claim.sendAgain' : 'fees.claim.send')}</Button>
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton href={`/members/${claim.membershipId}/payment`}>{t('members.payment.title')}</LinkButton>
        <LinkButton href={`${address}/exempt`}>{t('fees.claim.exempt')}</LinkButton>
        <LinkButton href={`${address}/slip`} download>
          {t('fees.claim.slip')}
        </LinkButton>
        <LinkButton href={`${address}/withdraw`} tone="quiet">
          {t('fees.claim.withdraw')}
        </LinkButton>
      </Actions>
      <Note>{t('fees.claim.slip.hint')}</Note>
    </Stack>
  )
}

const Facts = ({ t, claim, classes, timeZone, mayPay }: Omit<ClaimProps, 'notices' | 'message'>) => (
  <DescriptionList
    items={[
      {
        term: t('fees.claim.member'),
        value: <Link href={`/members/${claim.membershipId}`}>{t('members.numbered', { number: String(claim.number) })}</Link>,
      },
      { term: t('fees.class'), value: classLabelOf(t, classes, claim.classId) },
      {
        term: t('fees.period'),
        value: t('members.fees.periodValue', { from: formatDay(t.lang, claim.startsOn), to: formatDay(t.lang, claim.endsOn) }),
      },
      { term: t('fees.amount'), value: formatMoney(t.lang, claim.amountOre) },
      {
        term: t('fees.paid'),
        value: claim.paidOre === 0 ? null : formatMoney(t.lang, claim.paidOre),
        action: mayPay && <Link href={`/fees/payments?member=${claim.membershipId}`}>{t('payments.title')}</Link>,
      },
      { term: t('fees.left'), value: formatMoney(t.lang, claim.remainingOre) },
      { term: t('fees.due'), value: <Time t={t} day={claim.dueOn} /> },
      { term: t('fees.reference'), value: <LeftToRight>{claim.reference}</LeftToRight> },
      { term: t('fees.claim.madeOn'), value: <Time t={t} day={claim.madeOn} /> },
      { term: t('fees.claim.withdrawn'), value: claim.withdrawnAt && <Time t={t} at={claim.withdrawnAt} timeZone={timeZone} /> },
      { term: t('fees.claim.why'), value: claim.withdrawnReason && <Typed>{claim.withdrawnReason}</Typed> },
    ]}
  />
)
