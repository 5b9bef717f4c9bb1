import { errorMessage, type Translate } from '@lykta/i18n'
import { skipWords } from '../newsletters/words.ts'

const ours = ['settled', 'reversed', 'left', 'superseded', 'not_her_hours'] as const

/** Why a notice waits or is not sent: a rule of ours, one of safe contact, or what the mail server or the discreet form lacks. */
export function noticeReason(t: Translate, reason: string): string {
  const own = ours.find((known) => known === reason)
  if (own) return t(`notices.reason.${own}`)
  const skipped = skipWords(t, reason)
  return skipped.mend === '' ? errorMessage(t.lang, reason, {}) : skipped.reason
}
