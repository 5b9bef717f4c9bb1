import type { Day } from '@lykta/core'
import type { MeetingDetails } from '@lykta/core/meetings'
import { formatDay, type Translate } from '@lykta/i18n'
import { Badge, Breadcrumb, Card, Columns, DescriptionList, Heading, Link, List, Note, Notice, Stack, Time, Typed } from '../../ui/index.ts'
import { NoticeCard } from '../notice/notice-card.tsx'
import { meetingName } from '../words.ts'
import { MeetingState } from './meetings-page.tsx'
import { VotersCard } from './voters-card.tsx'

export interface MeetingProps {
  t: Translate
  meeting: MeetingDetails
  today: Day
  timeZone: string
  mayWrite: boolean
  /** May see names. */
  mayRead: boolean
  /** May write and see letters. */
  letters: { read: boolean; write: boolean }
}

/** A meeting: what is to be done for it and by when, its notice and its voting list. */
export const MeetingPage = (props: MeetingProps) => {
  const { t, meeting, today, mayWrite } = props
  const warnings = warningWords(t, meeting)
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/meetings', label: t('meetings.title') }]} current={meetingName(t, meeting)} />
      <Heading over={<MeetingState t={t} meeting={meeting} today={today} />}>{meetingName(t, meeting)}</Heading>
      <Stack gap="large">
        {warnings.length > 0 && (
          <Notice tone="warning" title={t('meetings.warning.title')}>
            <List items={warnings} />
          </Notice>
        )}
        <Columns>
          <FactsCard t={t} meeting={meeting} mayWrite={mayWrite && !meeting.cancelledAt} />
          <DaysCard t={t} meeting={meeting} today={today} />
        </Columns>
        <NoticeCard {...props} />
        <VotersCard {...props} />
        {mayWrite && !meeting.cancelledAt && meeting.heldOn >= today && (
          <p>
            <Link href={`/meetings/${meeting.id}/cancel`}>{t('meetings.cancel')}</Link>
          </p>
        )}
      </Stack>
    </>
  )
}

const warningWords = (t: Translate, { warnings, notice, cancelledAt }: MeetingDetails): string[] => [
  ...warnings.map(({ code, params: { day, days } }) => t(`meetings.warning.${code}`, { day: formatDay(t.lang, day), days })),
  ...(cancelledAt ? [] : (notice?.otherChannels ?? []).map(({ channel, count }) => t('meetings.warning.channel', { channel, n: count }))),
]

const FactsCard = ({ t, meeting, mayWrite }: { t: Translate; meeting: MeetingDetails; mayWrite: boolean }) => (
  <Card
    title={t(`meetings.kind.${meeting.kind}`)}
    action={mayWrite && <Link href={`/meetings/${meeting.id}/edit`}>{t('meetings.edit')}</Link>}
  >
    <DescriptionList
      items={[
        { term: t('meetings.heldOn'), value: <Time t={t} day={meeting.heldOn} form="weekday" /> },
        { term: t('meetings.time'), value: <Typed>{meeting.time}</Typed> },
        { term: t('meetings.place'), value: <Typed>{meeting.place}</Typed> },
        { term: t('meetings.papers'), value: meeting.papers && <Typed>{meeting.papers}</Typed> },
      ]}
    />
  </Card>
)

const DaysCard = ({ t, meeting: { days, heldOn }, today }: { t: Translate; meeting: MeetingDetails; today: Day }) => {
  const kept = (['motionsDueOn', 'noticeDueOn', 'papersDueOn', 'payByOn', 'latestOn'] as const)
    .flatMap((name) => (days[name] === null ? [] : [{ name, day: days[name] }]))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <Card title={t('meetings.days')}>
      <DescriptionList
        items={kept.map(({ name, day }) => ({
          term: t(`meetings.days.${name}`),
          value: (
            <>
              <Time t={t} day={day} /> {day < today && heldOn >= today && <Badge>{t('meetings.days.passed')}</Badge>}
            </>
          ),
        }))}
      />
      {days.noticeDueOn === null && <Note>{t('meetings.days.none')}</Note>}
    </Card>
  )
}
