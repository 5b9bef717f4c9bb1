import type { SafeContact, SafeContactState } from '@lykta/core/contacts'
import type { MembershipDetails } from '@lykta/core/memberships'
import { formatList, type Translate } from '@lykta/i18n'
import { clockOf } from '../../frame/index.ts'
import { Badge, Card, DescriptionList, Link, Notice, Row, Stack, Time } from '../../ui/index.ts'
import { weekdays } from '../contact/safe-contact-fields.tsx'

interface SafeContactProps {
  t: Translate
  member: MembershipDetails
  state: SafeContactState
  mayWrite: boolean
}

/** What the person has said is safe, and whether it still holds. */
export const SafeContactCard = ({ t, member: { id, safeContact }, state, mayWrite }: SafeContactProps) => (
  <Card
    title={t('safe.title')}
    action={mayWrite && <Link href={`/members/${id}/safe-contact`}>{t(safeContact ? 'safe.edit' : 'safe.set')}</Link>}
  >
    <Stack>
      {state !== 'usable' && <Notice tone="warning">{t(`safe.${state}`)}</Notice>}
      {safeContact && <Facts t={t} safeContact={safeContact} />}
    </Stack>
  </Card>
)

const Facts = ({ t, safeContact }: { t: Translate; safeContact: SafeContact }) => (
  <DescriptionList
    items={[
      { term: t('safe.usable'), value: <Channels t={t} safeContact={safeContact} /> },
      { term: t('safe.days'), value: daysOf(t, safeContact) },
      { term: t('safe.hours'), value: hoursOf(t, safeContact) },
      { term: t('safe.sender'), value: t(`safe.sender.${safeContact.sender}`) },
      { term: t('safe.plainEnvelope'), value: safeContact.plainEnvelope ? t('safe.yes') : null },
      { term: t('safe.mayLeaveMessage'), value: safeContact.mayLeaveMessage ? t('safe.yes') : null },
      { term: t('safe.basis'), value: t(`safe.basis.${safeContact.basis}`) },
      { term: t('safe.confirmedOn'), value: <Time t={t} day={safeContact.confirmedOn} /> },
      { term: t('safe.validUntil'), value: <Time t={t} day={safeContact.validUntil} /> },
    ]}
  />
)

const Channels = ({ t, safeContact }: { t: Translate; safeContact: SafeContact }) => (
  <Row>
    {safeContact.channels.map((channel) => (
      <Badge tone="success">{t(`safe.channel.${channel}`)}</Badge>
    ))}
  </Row>
)

const daysOf = (t: Translate, { days }: SafeContact): string =>
  days.length === 0
    ? t('safe.days.all')
    : formatList(
        t.lang,
        weekdays.filter((day) => days.includes(day)).map((day) => t(`safe.weekday.${day}`)),
      )

const hoursOf = (t: Translate, { fromMinute, untilMinute }: SafeContact): string =>
  fromMinute === null || untilMinute === null
    ? t('safe.hours.all')
    : t('safe.hours.value', { from: clockOf(fromMinute), until: clockOf(untilMinute) })
