import type { MembershipClass } from '@lykta/core/memberships'
import { formatMoney } from '@lykta/i18n'
import type { PublicWords } from '../page.tsx'

/** Classes that bylaws of this kind have; others are called what the association calls them, in Swedish or English. */
const common = ['member', 'supporting', 'young'] as const

/** What a class is called in the reader's language. */
export function className(t: PublicWords, { id, labels }: MembershipClass): string {
  if (t.lang === 'sv' || t.lang === 'en') return labels[t.lang]
  const known = common.find((one) => one === id)
  return known ? t(`join.class.${known}`) : labels.en
}

/** What a class means for who joins it, by its rules. */
export function classMeaning(t: PublicWords, { feeOre, votes, electable, minAge, maxAge }: MembershipClass): string {
  return [
    feeOre === 0 ? t('join.class.free') : t('join.class.fee', { fee: formatMoney(t.lang, feeOre) }),
    t(votes ? 'join.class.votes' : 'join.class.votes.not'),
    ...(electable ? [t('join.class.electable')] : []),
    ...agesIn(t, minAge, maxAge),
  ].join(' ')
}

function agesIn(t: PublicWords, minAge: number | null, maxAge: number | null): string[] {
  if (minAge !== null && maxAge !== null) return [t('join.class.age.between', { minAge, maxAge })]
  if (minAge !== null) return [t('join.class.age.from', { minAge })]
  return maxAge === null ? [] : [t('join.class.age.to', { maxAge })]
}
