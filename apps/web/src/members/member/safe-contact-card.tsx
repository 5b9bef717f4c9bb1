import type { SafeContact, SafeContactState } from '@lykta/core/contacts'
import type { MembershipDetails } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Badge, Card, DescriptionList, Link, Notice, Row, Stack, Time } from '../../ui/index.ts'
import { daysInWords, hoursInWords } from '../safe-words.ts'

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
      { term: t('safe.days'), value: daysInWords(t, safeContact) },
      { term: t('safe.hours'), value: hoursInWords(t, safeContact) },
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
