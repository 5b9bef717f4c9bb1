import type { Meeting } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { Breadcrumb } from '../ui/index.ts'
import { meetingName } from './words.ts'

/** The way to a page of a meeting. */
export const MeetingTrail = ({ t, meeting, current }: { t: Translate; meeting: Meeting; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/meetings', label: t('meetings.title') },
      { href: `/meetings/${meeting.id}`, label: meetingName(t, meeting) },
    ]}
    current={current}
  />
)
