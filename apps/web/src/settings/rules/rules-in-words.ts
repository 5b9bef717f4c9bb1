import type { MembershipClass, MembershipPolicy } from '@lykta/core/memberships'
import { formatDay, formatNumber, type Translate } from '@lykta/i18n'

/** What a class means, as a member would be told it. */
export function classInWords(t: Translate, { feeOre, votes, electable, countsForGoal, minAge, maxAge }: MembershipClass): string[] {
  const ages =
    minAge !== null && maxAge !== null
      ? [t('rules.age.between', { minAge, maxAge })]
      : [...(minAge === null ? [] : [t('rules.age.from', { minAge })]), ...(maxAge === null ? [] : [t('rules.age.to', { maxAge })])]
  return [
    feeOre === 0 ? t('rules.free') : t('rules.fee', { fee: formatNumber(t.lang, feeOre / 100) }),
    t(votes ? 'rules.votes' : 'rules.votes.not'),
    t(electable ? 'rules.electable' : 'rules.electable.not'),
    t(countsForGoal ? 'rules.counts' : 'rules.counts.not'),
    ...ages,
  ]
}

/** What the policy means, a sentence a rule. */
export function policyInWords(t: Translate, { periodKind, lateYearFrom, grace, countGrace }: MembershipPolicy): string[] {
  const hasGrace = 'until' in grace || grace.months > 0
  return [
    t(periodKind === 'rolling' ? 'rules.rolling' : 'rules.calendar_year'),
    ...(periodKind === 'calendar_year' && lateYearFrom ? [t('rules.lateYear', { day: dayInWords(t, lateYearFrom) })] : []),
    graceInWords(t, grace),
    ...(hasGrace ? [t(countGrace ? 'rules.graceCounts' : 'rules.graceCounts.not')] : []),
  ]
}

function graceInWords(t: Translate, grace: MembershipPolicy['grace']): string {
  if ('until' in grace) return t('rules.grace.until', { day: dayInWords(t, grace.until) })
  return grace.months === 0 ? t('rules.grace.none') : t('rules.grace.months', { months: grace.months })
}

/** `10-01` as "1 oktober"; the year is any that has the day. */
export const dayInWords = (t: Translate, dayOfYear: string): string => formatDay(t.lang, `2026-${dayOfYear}`, 'dayMonth')
