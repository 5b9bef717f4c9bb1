import type { Meeting, Unreached } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { skipWords } from '../../newsletters/words.ts'
import { Heading, Lead, Link, Notice, Stack, Table, Typed } from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { meetingName } from '../words.ts'

/** For whom the notice lies at the office. */
export const UnreachedPage = ({ t, meeting, unreached }: { t: Translate; meeting: Meeting; unreached: Unreached[] }) => (
  <Stack>
    <MeetingTrail t={t} meeting={meeting} current={t('meetings.unreached.title')} />
    <Heading over={meetingName(t, meeting)}>{t('meetings.unreached.title')}</Heading>
    {unreached.length > 0 && <Lead>{t('meetings.unreached.lead')}</Lead>}
    <Table
      caption={t('meetings.unreached.list')}
      rows={unreached}
      empty={<Notice tone="success">{t('meetings.unreached.none')}</Notice>}
      columns={[
        { header: t('meetings.voter'), cell: (one) => <Who one={one} /> },
        { header: t('meetings.voter.number'), align: 'end', cell: ({ number }) => (number === null ? '–' : String(number)) },
        { header: t('meetings.unreached.reason'), cell: ({ reason }) => reasonWords(t, reason) },
      ]}
    />
  </Stack>
)

const Who = ({ one: { membershipId, name } }: { one: Unreached }) =>
  membershipId === null ? (
    <Typed>{name}</Typed>
  ) : (
    <Link href={`/members/${membershipId}`}>
      <Typed>{name}</Typed>
    </Link>
  )

const reasonWords = (t: Translate, reason: string): string =>
  reason === 'rejected' || reason === 'returned' ? t(`meetings.unreached.${reason}`) : skipWords(t, reason).reason
