import type { Meeting } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Form, Heading, Lead, LinkButton } from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { meetingName } from '../words.ts'

/** Asks once more before a meeting is called off. */
export const CancelMeetingPage = ({ t, meeting }: { t: Translate; meeting: Meeting }) => (
  <>
    <MeetingTrail t={t} meeting={meeting} current={t('meetings.cancel')} />
    <Heading over={meetingName(t, meeting)}>{t('meetings.cancel')}</Heading>
    <Lead>{t('meetings.cancel.text')}</Lead>
    <Form action={`/meetings/${meeting.id}/cancel`}>
      <Actions>
        <Button tone="danger">{t('meetings.cancel')}</Button>
        <LinkButton href={`/meetings/${meeting.id}`} tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  </>
)
