import { formatDay, type Language, type PublicKey, publicTranslator, type Translate } from '@lykta/i18n'
import type { Day } from '../day.ts'
import type { MeetingDays, MeetingPolicy } from '../memberships/index.ts'
import type { LetterContent } from '../newsletters/index.ts'
import type { Meeting } from './meeting.ts'

interface Called {
  meeting: Pick<Meeting, 'kind' | 'heldOn' | 'time' | 'place' | 'papers'>
  policy: MeetingPolicy
  days: MeetingDays
  today: Day
}

/** What a notice says in one language before anybody has written in it. No word of it names the association: it may go out discreetly. */
export function noticeWords(language: Language, called: Called): LetterContent {
  const { kind, heldOn, time, place } = called.meeting
  const t = publicTranslator(language)
  const when = t('meetingNotice.when', { day: formatDay(language, heldOn, 'weekday'), time })
  return {
    subject: t(`meetingNotice.${kind}.subject`, { day: formatDay(language, heldOn) }),
    preheader: when,
    blocks: [
      { type: 'heading', level: 2, text: t(`meetingNotice.${kind}.title`) },
      { type: 'text', markdown: t('meetingNotice.invite') },
      { type: 'event', title: t(`meetingNotice.${kind}.title`), when, where: place, markdown: '' },
      { type: 'text', markdown: paragraphs(t, called).join('\n\n') },
    ],
  }
}

function paragraphs(t: Translate<PublicKey>, { meeting: { papers }, policy, days, today }: Called): string[] {
  const day = (on: Day) => formatDay(t.lang, on)
  const { motionsDueOn, papersDueOn, payByOn } = days
  return [
    ...(papers !== null
      ? [t('meetingNotice.papers', { papers })]
      : papersDueOn !== null
        ? [t('meetingNotice.papers.later', { day: day(papersDueOn) })]
        : []),
    ...(motionsDueOn !== null && motionsDueOn >= today ? [t('meetingNotice.motions', { day: day(motionsDueOn) })] : []),
    'atMeeting' in policy.votingCutoff ? t('meetingNotice.votes.atMeeting') : t('meetingNotice.votes.before', { day: day(payByOn) }),
    policy.proxyMax === null
      ? t('meetingNotice.proxy.any')
      : policy.proxyMax === 0
        ? t('meetingNotice.proxy.none')
        : t('meetingNotice.proxy.max', { max: policy.proxyMax }),
    t('meetingNotice.questions'),
  ]
}
