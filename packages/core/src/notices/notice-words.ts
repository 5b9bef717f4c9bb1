import { direction, formatDay, formatMoney, isolate, type Language, publicTranslator } from '@lykta/i18n'
import type { Day } from '../day.ts'
import type { Claim } from '../fees/claim.ts'
import type { Slip } from '../fees/slip.ts'
import type { LetterForm } from '../newsletters/letter.ts'

/** What a notice is about, as it is now. */
export type NoticeFacts =
  | { kind: 'fee_claim' | 'fee_reminder'; claim: Claim; remainingOre: number; slip: Slip | null }
  | { kind: 'receipt'; claim: Claim; amountOre: number }
  | { kind: 'welcome'; number: number }

export interface NoticeWords {
  subject: string
  /** Paragraphs with an empty line between them. */
  text: string
}

/**
 * What a notice says. The discreet form has no word of the association or its field, and of a fee no number that a bank would know: whoever
 * looks one up finds the association. She is told the sum and the day, and to get in touch the way she is used to.
 */
export function noticeWords(
  facts: NoticeFacts,
  { language, form, association, onPaper = false }: { language: Language; form: LetterForm; association: string; onPaper?: boolean },
): NoticeWords {
  const say = speaker(language)
  return form === 'discreet' ? discreetWords(facts, say) : fullWords(facts, say, { association, onPaper })
}

type Speaker = ReturnType<typeof speaker>

function speaker(language: Language) {
  const t = publicTranslator(language)
  const set = direction(language) === 'rtl' ? isolate : (text: string) => text
  return {
    t,
    set,
    day: (day: Day) => set(formatDay(language, day, 'long')),
    money: (ore: number) => set(formatMoney(language, ore)),
    letter: (...paragraphs: string[]) => [t('notice.hello'), ...paragraphs].join('\n\n'),
  }
}

/** On paper the slip says how to pay. */
function fullWords(facts: NoticeFacts, say: Speaker, { association, onPaper }: { association: string; onPaper: boolean }): NoticeWords {
  const { t, letter } = say
  const name = { association: say.set(association) }
  if (facts.kind === 'welcome') {
    const number = say.set(String(facts.number))
    return { subject: t('notice.welcome.subject', name), text: letter(t('notice.welcome.text', { ...name, number }), association) }
  }
  const days = { ...name, from: say.day(facts.claim.startsOn), to: say.day(facts.claim.endsOn) }
  if (facts.kind === 'receipt') {
    const text = t('notice.receipt.text', { ...days, amount: say.money(facts.amountOre) })
    return { subject: t('notice.receipt.subject', name), text: letter(text, association) }
  }
  const key = facts.kind === 'fee_claim' ? 'claim' : 'reminder'
  const asked = t(`notice.${key}.text`, { ...days, amount: say.money(facts.remainingOre), due: say.day(facts.claim.dueOn) })
  const how = facts.slip ? (onPaper ? [] : [paymentLines(facts.slip, say)]) : [t('notice.pay.ask')]
  return { subject: t(`notice.${key}.subject`, name), text: letter(asked, ...how, t('notice.pay.privacy'), association) }
}

function discreetWords(facts: NoticeFacts, { t, day, money, letter }: Speaker): NoticeWords {
  const subject = t('notice.discreet.subject')
  if (facts.kind === 'welcome') return { subject, text: letter(t('notice.discreet.welcome')) }
  if (facts.kind === 'receipt') return { subject, text: letter(t('notice.discreet.receipt', { amount: money(facts.amountOre) })) }
  const said = { amount: money(facts.remainingOre), due: day(facts.claim.dueOn) }
  return { subject, text: letter(t(facts.kind === 'fee_claim' ? 'notice.discreet.claim' : 'notice.discreet.reminder', said)) }
}

const paymentLines = ({ payee, bankgiro, reference, swish }: Slip, { t, set }: Speaker): string =>
  [
    `${t('notice.pay.payee')}: ${set(payee)}`,
    ...(bankgiro ? [`${t('notice.pay.bankgiro')}: ${set(bankgiro)}`, `${t('notice.pay.reference')}: ${set(reference)}`] : []),
    ...(swish ? [`${t('notice.pay.swish')}: ${set(swish.number)}`, `${t('notice.pay.message')}: ${set(reference)}`] : []),
  ].join('\n')
