import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../day.ts'
import type { Edition } from '../materials/edition.ts'
import { isHandedOut } from '../materials/edition-state.ts'

export const hiddenReasons = ['coming', 'withdrawn', 'superseded', 'outdated'] as const
/** Why the file of an edition that is public is not shown all the same. */
export type HiddenReason = (typeof hiddenReasons)[number]

type Kept = Pick<Edition, 'validFrom' | 'withdrawnOn' | 'supersededById'> & { misleading: boolean }

/**
 * Why nobody may read the edition's file on `day`; null is nothing. There is nothing to use up of a file: one that carries what is no
 * longer so (`misleads`) is not shown.
 */
export function hiddenReason({ validFrom, withdrawnOn, supersededById, misleading }: Kept, day: Day): HiddenReason | null {
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn'
  if (supersededById !== null) return 'superseded'
  if (misleading) return 'outdated'
  return validFrom > day ? 'coming' : null
}

/** What a fact was, is or will be. Of its value only whether it is the same matters. */
interface Version {
  id: string
  value: unknown
  validFrom: Day
}

/**
 * Whether a fact as it is printed is another on `day`, and nobody has said that the old one is as good (`kept`: the versions of which
 * that was said). `versions` are all of the fact, the newest first.
 */
export function misleads(
  printed: unknown,
  { versions, kept }: { versions: readonly Version[]; kept: ReadonlySet<string> },
  day: Day,
): boolean {
  const now = versions.find(({ validFrom }) => validFrom <= day)
  if (!now || isDeepStrictEqual(now.value, printed)) return false
  return !versions.some(({ id, validFrom }) => kept.has(id) && validFrom >= now.validFrom)
}

/** Whether organisations may ask for printed copies on `day`: also of what is being used up. */
export const isOrderable = (edition: Pick<Edition, 'orderable' | 'printedOn' | 'validFrom' | 'withdrawnOn'>, day: Day): boolean =>
  edition.orderable && isHandedOut(edition, day)
