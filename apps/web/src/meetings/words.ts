import type { Day } from '@lykta/core'
import type { Meeting, VoterOn, VotingList } from '@lykta/core/meetings'
import { formatDay, type Translate } from '@lykta/i18n'

/** "Årsmöte 10 mars 2027". */
export const meetingName = (t: Translate, { kind, heldOn }: Pick<Meeting, 'kind' | 'heldOn'>): string =>
  t(`meetings.named.${kind}`, { day: formatDay(t.lang, heldOn) })

/** As she stands on the list: by name, by what was agreed, or by number. */
export const voterName = (t: Translate, { name, number }: { name: string | null; number: number }): string =>
  name ?? t('meetings.voter.numbered', { number: String(number) })

type Reason = VoterOn['right']['reason']

/** Why somebody may vote or not. */
export function reasonWords(t: Translate, why: { reason: Reason; paidOn: Day | null; referenceEnd?: string | null }): string {
  const { reason, paidOn, referenceEnd } = why
  if (reason === 'paid_too_late') return t('meetings.reason.paid_too_late', { day: paidOn === null ? '' : formatDay(t.lang, paidOn) })
  if (reason !== 'paid') return t(`meetings.reason.${reason}`)
  if (paidOn === null) return t('meetings.reason.paidUnknown')
  const day = formatDay(t.lang, paidOn)
  return referenceEnd ? t('meetings.reason.paidWith', { day, reference: referenceEnd }) : t('meetings.reason.paid', { day })
}

/** What a class was called when the list was frozen. */
export function listedClass(t: Translate, { classes }: Pick<VotingList['rules'], 'classes'>, id: string): string {
  const found = classes.find((one) => one.id === id)
  return found ? found.labels[t.lang === 'en' ? 'en' : 'sv'] : id
}
