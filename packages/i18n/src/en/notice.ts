import type { Messages } from '../messages.ts'
import type { notice as sv } from '../sv/notice.ts'

export const notice: Messages<typeof sv> = {
  'notice.annual.subject': 'Notice of annual meeting, {day}',
  'notice.annual.title': 'Annual meeting',
  'notice.extra.subject': 'Notice of extraordinary meeting, {day}',
  'notice.extra.title': 'Extraordinary meeting',
  'notice.invite': 'Hello! You have a vote with us and are hereby called to a meeting.',
  'notice.when': '{day}, {time}',
  'notice.papers': 'Agenda and papers: {papers}',
  'notice.papers.later': 'Agenda and papers will come by {day}.',
  'notice.motions': 'Do you want to submit a motion? The board must have it by {day}.',
  'notice.votes.atMeeting': 'To vote you need to have paid this year’s fee by the time the meeting begins. You can pay at the door.',
  'notice.votes.before': 'To vote you need to have paid this year’s fee by {day}.',
  'notice.proxy.none': 'You vote in person. Voting by proxy is not possible.',
  'notice.proxy.any': 'Cannot come? Give another member a written proxy to vote for you.',
  'notice.proxy.max':
    'Cannot come? Give another member a written proxy to vote for you. Each may vote for at most {max, plural, one {one other} other {# others}}.',
  'notice.questions': 'Get in touch if you wonder about anything. Welcome!',
}
