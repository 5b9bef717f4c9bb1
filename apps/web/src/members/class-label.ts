import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'

/** What a class of membership is called in the reader's language. */
export const classLabel = (t: Translate, { labels }: MembershipClass): string => labels[t.lang === 'en' ? 'en' : 'sv']

/** The same by id, for a membership whose class may since have gone. */
export function classLabelOf(t: Translate, classes: MembershipClass[], id: string): string {
  const found = classes.find((one) => one.id === id)
  return found ? classLabel(t, found) : id
}
