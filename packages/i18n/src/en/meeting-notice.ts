import type { Messages } from '../messages.ts'
import type { meetingNotice as sv } from '../sv/meeting-notice.ts'

export const meetingNotice: Messages<typeof sv> = {
  'meetingNotice.annual.subject': 'Notice of annual meeting, {day}',
  'meetingNotice.annual.title': 'Annual meeting',
  'meetingNotice.extra.subject': 'Notice of extraordinary meeting, {day}',
  'meetingNotice.extra.title': 'Extraordinary meeting',
  'meetingNotice.invite': 'Hello! You have a vote with us and are hereby called to a meeting.',
  'meetingNotice.when': '{day}, {time}',
  'meetingNotice.papers': 'Agenda and papers: {papers}',
  'meetingNotice.papers.later': 'Agenda and papers will come by {day}.',
  'meetingNotice.motions': 'Do you want to submit a motion? The board must have it by {day}.',
  'meetingNotice.votes.atMeeting': 'To vote you need to have paid this year’s fee by the time the meeting begins. You can pay at the door.',
  'meetingNotice.votes.before': 'To vote you need to have paid this year’s fee by {day}.',
  'meetingNotice.proxy.none': 'You vote in person. Voting by proxy is not possible.',
  'meetingNotice.proxy.any': 'Cannot come? Give another member a written proxy to vote for you.',
  'meetingNotice.proxy.max':
    'Cannot come? Give another member a written proxy to vote for you. Each may vote for at most {max, plural, one {one other} other {# others}}.',
  'meetingNotice.questions': 'Get in touch if you wonder about anything. Welcome!',
}
