import type { Day } from '@lykta/core'
import { formatPhone, type SafeContactState } from '@lykta/core/contacts'
import type { ClaimSummary } from '@lykta/core/fees'
import type { Suppression } from '@lykta/core/mailing'
import type { MembershipClass, MembershipDetails } from '@lykta/core/memberships'
import type { SubscriptionOf } from '@lykta/core/subscriptions'
import { isLanguage, languageName, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Card,
  Columns,
  DescriptionList,
  ErrorSummary,
  Heading,
  LeftToRight,
  Link,
  LinkButton,
  Note,
  Stack,
  Time,
  Typed,
} from '../../ui/index.ts'
import { classLabelOf } from '../class-label.ts'
import { LettersCard } from '../letters/letters-card.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { ClaimsCard } from './claims-card.tsx'
import { Periods } from './periods.tsx'
import { RolesCard } from './roles-card.tsx'
import { SafeContactCard } from './safe-contact-card.tsx'
import { Suspension } from './suspension.tsx'

interface MemberProps {
  t: Translate
  member: MembershipDetails
  classes: MembershipClass[]
  claims: ClaimSummary[]
  safeState: SafeContactState
  suppressions: Suppression[]
  letters: SubscriptionOf[]
  timeZone: string
  /** What could not be done. */
  message: string | undefined
  mayWrite: boolean
  mayPay: boolean
  mayErase: boolean
  today: Day
  /** Of a role being added. */
  roleForm: FormAnswer
}

/** All there is to know of one member, and what can be done. */
export const MemberPage = ({
  t,
  member,
  classes,
  claims,
  safeState,
  suppressions,
  letters,
  timeZone,
  message,
  mayWrite,
  mayPay,
  mayErase,
  today,
  roleForm,
}: MemberProps) => (
  <>
    <Breadcrumb
      t={t}
      items={[{ href: '/members', label: t('members.title') }]}
      current={t('members.numbered', { number: String(member.number) })}
    />
    <Heading over={<StatusBadge t={t} status={member.status} />}>
      <Typed>{member.contact.name}</Typed>
    </Heading>
    {mayPay && !member.leftOn && (
      <Actions>
        <LinkButton href={`/members/${member.id}/payment`} tone="primary">
          {t('members.payment.title')}
        </LinkButton>
        <LinkButton href={`/members/${member.id}/exemption`}>{t('members.exemption.title')}</LinkButton>
      </Actions>
    )}
    <Stack gap="large">
      <ErrorSummary t={t} message={message} />
      <Suspension {...{ t, memberId: member.id, suppressions, timeZone, mayWrite }} />
      <Card title={t('members.fees')} action={mayPay && <Link href={`/fees/payments?member=${member.id}`}>{t('payments.title')}</Link>}>
        <Periods t={t} member={member} mayPay={mayPay} />
      </Card>
      <ClaimsCard t={t} claims={claims} />
      <Columns>
        <MembershipCard t={t} member={member} classes={classes} mayWrite={mayWrite} />
        <ContactCard t={t} member={member} mayWrite={mayWrite} mayErase={mayErase} />
      </Columns>
      <RolesCard t={t} member={member} mayWrite={mayWrite} today={today} form={roleForm} />
      <SafeContactCard t={t} member={member} state={safeState} mayWrite={mayWrite} />
      <LettersCard t={t} contactId={member.contactId} series={letters} timeZone={timeZone} />
    </Stack>
  </>
)

const MembershipCard = ({ t, member, classes, mayWrite }: Pick<MemberProps, 't' | 'member' | 'classes' | 'mayWrite'>) => (
  <Card title={t('members.membership')}>
    <DescriptionList
      items={[
        {
          term: t('members.class'),
          value: classLabelOf(t, classes, member.classId),
          action: mayWrite && !member.leftOn && <Link href={`/members/${member.id}/class`}>{t('members.change')}</Link>,
        },
        {
          term: t('members.number'),
          value: String(member.number),
          action: mayWrite && !member.leftOn && <Link href={`/members/${member.id}/list-name`}>{t('meetings.listName.link')}</Link>,
        },
        { term: t('members.joinedOn'), value: <Time t={t} day={member.joinedOn} /> },
        { term: t('members.leftOn'), value: member.leftOn && <Time t={t} day={member.leftOn} /> },
        { term: t('members.leftReason'), value: member.leftReason && <Typed>{member.leftReason}</Typed> },
      ]}
    />
    {mayWrite && (
      <p>
        {member.leftOn ? (
          <Link href={`/members/${member.id}/rejoin`}>{t('members.rejoin.title')}</Link>
        ) : (
          <Link href={`/members/${member.id}/leave`}>{t('members.leave.title')}</Link>
        )}
      </p>
    )}
  </Card>
)

const ContactCard = ({ t, member: { id, contact }, mayWrite, mayErase }: Pick<MemberProps, 't' | 'member' | 'mayWrite' | 'mayErase'>) => {
  const address = [contact.street, [contact.postcode, contact.city].filter(Boolean).join(' '), contact.country].filter(Boolean)
  const nothing = !contact.email && !contact.phone && address.length === 0
  return (
    <Card title={t('members.contact')} action={mayWrite && <Link href={`/members/${id}/edit`}>{t('members.contact.edit')}</Link>}>
      {nothing && <Note>{t('members.contact.none')}</Note>}
      <DescriptionList
        items={[
          { term: t('members.email'), value: contact.email && <LeftToRight>{contact.email}</LeftToRight> },
          { term: t('members.phone'), value: contact.phone && <LeftToRight>{formatPhone(contact.phone)}</LeftToRight> },
          { term: t('members.address'), value: address.length > 0 ? <Typed>{address.join(', ')}</Typed> : null },
          { term: t('members.birthYear'), value: contact.birthYear && String(contact.birthYear) },
          { term: t('members.language'), value: isLanguage(contact.language) ? languageName(contact.language, t.lang) : contact.language },
          { term: t('members.tags'), value: contact.tags.length > 0 && <Typed>{contact.tags.join(', ')}</Typed> },
          { term: t('members.note'), value: contact.note && <Typed>{contact.note}</Typed> },
        ]}
      />
      {mayErase && !contact.erasedAt && (
        <p>
          <Link href={`/members/${id}/erase`}>{t('erase.title')}</Link>
        </p>
      )}
    </Card>
  )
}
