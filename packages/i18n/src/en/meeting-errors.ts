import type { Messages } from '../messages.ts'
import type { meetingErrors as sv } from '../sv/meeting-errors.ts'

export const meetingErrors: Messages<typeof sv> = {
  'error.meeting_not_found': 'The meeting does not exist. Go back to the list of meetings.',
  'error.meeting_cancelled': 'The meeting is cancelled. Plan another.',
  'error.meeting_settled': 'The voting list is frozen for that day. To move the meeting, cancel it and plan another.',
  'error.voting_list_not_frozen': 'The voting list is not frozen yet. Do so on the page of the meeting.',
  'error.voting_list_frozen': 'The voting list is frozen already. Add those who have come since on the page where voters are ticked off.',
  'error.notice_exists': 'There is a notice of the meeting already. Open it and change it there.',
  'error.notice_series_missing': 'There is no series for notices. Add one under Letters, with notices as its basis.',
  'error.notice_not_drafted': 'There is no notice yet. Write it on the page of the meeting.',
  'error.notice_not_sent': 'The notice has not begun to go out, so there is nothing to show yet.',
  'error.on_list_already': 'She is on the voting list already.',
  'error.not_on_list': 'She is not on the voting list. Add her first.',
  'error.no_vote': 'This member has no vote that day: a kind of membership without one, not a member yet, or has left.',
  'error.no_vote_not_paid': 'The fee is not paid. Take the payment first.',
  'error.no_vote_paid_too_late': 'The fee was paid {by}, which is later than the bylaws allow for a vote. Nothing is noted.',
  'error.meeting_ahead': 'The meeting is not until {day}. Tick off when it is time.',
  'error.door_before_day': 'The meeting is not until later. Note the payment on the member’s page instead.',
  'error.proxy_not_allowed': 'By the rules there is no voting by proxy.',
  'error.proxy_to_herself': 'A proxy is given to somebody else.',
  'error.proxy_given_already': 'She has given somebody a proxy already. Take it back first.',
  'error.proxy_too_many':
    'That person votes for {max, plural, one {one other} other {# others}} already, which is the limit. Choose somebody else.',
}
