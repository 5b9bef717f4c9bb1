import type { PaymentVerdict, VerdictOnPart } from '@lykta/core/payments'
import { formatMoney, type Translate } from '@lykta/i18n'
import type { Feeling } from '../../ui/index.ts'

export const verdictTones: Record<PaymentVerdict, Feeling> = {
  matched: 'success',
  amount_differs: 'warning',
  already_paid: 'warning',
  member_left: 'warning',
  claim_withdrawn: 'warning',
  split_unknown: 'warning',
  unmatched: 'warning',
  deduction: 'info',
  already_seen: 'neutral',
}

export const isNew = ({ verdict }: VerdictOnPart): boolean => verdict !== 'already_seen'

/** Whether a person has to say what becomes of it. */
export const needsAttention = ({ verdict, excessOre }: VerdictOnPart): boolean =>
  excessOre > 0 || (verdictTones[verdict] !== 'success' && verdict !== 'already_seen' && verdict !== 'amount_differs')

/** What is left to pay, or too much. */
export function differenceOf(t: Translate, { remainingOre, excessOre }: VerdictOnPart): string {
  if (excessOre > 0) return t('payments.verdict.excess', { amount: formatMoney(t.lang, excessOre) })
  return remainingOre ? t('payments.verdict.remaining', { amount: formatMoney(t.lang, remainingOre) }) : ''
}
