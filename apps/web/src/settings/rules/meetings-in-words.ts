import type { MeetingPolicy } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { dayInWords } from './rules-in-words.ts'

/** What the bylaws say of meetings, a sentence a rule; what they do not say is left out. */
export function meetingsInWords(t: Translate, policy: MeetingPolicy): string[] {
  const { votingCutoff, noticeDays, papersDays, motionsDays, annualLatest, noticeChannels } = policy
  const days = (key: 'notice' | 'papers' | 'motions', value: number | null) =>
    value === null ? [] : [t(`meetings.policy.inWords.${key}`, { days: value })]
  return [
    'atMeeting' in votingCutoff
      ? t('meetings.policy.inWords.atMeeting')
      : t('meetings.policy.inWords.before', { days: votingCutoff.daysBeforeMeeting }),
    proxyInWords(t, policy.proxyMax),
    ...days('notice', noticeDays),
    t('meetings.policy.inWords.channels', { channels: noticeChannels.length === 1 ? (noticeChannels[0] ?? 'both') : 'both' }),
    ...days('papers', papersDays),
    ...days('motions', motionsDays),
    ...(annualLatest === null ? [] : [t('meetings.policy.inWords.latest', { day: dayInWords(t, annualLatest) })]),
  ]
}

function proxyInWords(t: Translate, max: number | null): string {
  if (max === null) return t('meetings.policy.inWords.proxyAny')
  return max === 0 ? t('meetings.policy.inWords.proxyNone') : t('meetings.policy.inWords.proxyMax', { max })
}
