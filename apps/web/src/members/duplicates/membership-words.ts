import type { Day } from '@lykta/core'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatDay, type Translate } from '@lykta/i18n'
import { classLabelOf } from '../class-label.ts'

interface Held {
  number: number
  classId: string
  joinedOn: Day
  leftOn: Day | null
}

/** A membership on one line: its number, class and days. */
export const membershipWords = (t: Translate, { number, classId, joinedOn, leftOn }: Held, classes: MembershipClass[]): string => {
  const known = { number: String(number), class: classLabelOf(t, classes, classId), from: formatDay(t.lang, joinedOn) }
  return leftOn ? t('duplicates.membership.left', { ...known, to: formatDay(t.lang, leftOn) }) : t('duplicates.membership', known)
}
