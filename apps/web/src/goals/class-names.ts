import type { MembershipClass } from '@lykta/core/memberships'
import { formatList, type Translate } from '@lykta/i18n'
import { classLabelOf } from '../members/class-label.ts'

/** "Medlem och Stödmedlem" */
export const classNames = (t: Translate, classes: MembershipClass[], classIds: string[]): string =>
  formatList(
    t.lang,
    classIds.map((id) => classLabelOf(t, classes, id)),
  )
