import type { Day } from '@lykta/core'
import type { Meeting } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { Actions, Badge, EmptyState, Heading, Lead, Link, LinkButton, Pagination, Row, Stack, Table, Typed } from '../../ui/index.ts'
import { meetingName } from '../words.ts'

interface MeetingsProps {
  t: Translate
  meetings: Meeting[]
  today: Day
  mayPlan: boolean
  next: string | undefined
  start: string | undefined
}

/** All meetings, the last first. */
export const MeetingsPage = ({ t, meetings, today, mayPlan, next, start }: MeetingsProps) => {
  const plan = mayPlan && (
    <LinkButton href="/meetings/new" tone="primary">
      {t('meetings.plan')}
    </LinkButton>
  )
  return (
    <Stack>
      <Row align="apart">
        <Heading>{t('meetings.title')}</Heading>
        {meetings.length > 0 && plan && <Actions>{plan}</Actions>}
      </Row>
      <Lead>{t('meetings.lead')}</Lead>
      <Table
        caption={t('meetings.list')}
        captionHidden
        rows={meetings}
        empty={
          <EmptyState title={t('meetings.none.title')} action={plan}>
            <p>{t('meetings.none.text')}</p>
          </EmptyState>
        }
        columns={[
          { header: t('meetings.one'), cell: (meeting) => <Link href={`/meetings/${meeting.id}`}>{meetingName(t, meeting)}</Link> },
          { header: t('meetings.time'), cell: ({ time }) => <Typed>{time}</Typed> },
          { header: t('meetings.place'), cell: ({ place }) => <Typed>{place}</Typed> },
          { header: t('meetings.state'), cell: (meeting) => <MeetingState t={t} meeting={meeting} today={today} /> },
        ]}
      />
      {start && (
        <p>
          <Link href={start}>{t('meetings.start')}</Link>
        </p>
      )}
      <Pagination t={t} next={next} />
    </Stack>
  )
}

export const MeetingState = ({ t, meeting, today }: { t: Translate; meeting: Meeting; today: Day }) => {
  if (meeting.cancelledAt) return <Badge tone="warning">{t('meetings.state.cancelled')}</Badge>
  return meeting.heldOn < today ? <Badge>{t('meetings.state.held')}</Badge> : <Badge tone="info">{t('meetings.state.ahead')}</Badge>
}
