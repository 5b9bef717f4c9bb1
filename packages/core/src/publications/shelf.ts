import type { Day } from '../day.ts'
import type { CarriedFact, Edition } from '../materials/edition.ts'

export const hiddenReasons = ['coming', 'withdrawn', 'superseded', 'outdated'] as const
/** Why the file of an edition that is public is not shown all the same. */
export type HiddenReason = (typeof hiddenReasons)[number]

type Kept = Pick<Edition, 'validFrom' | 'withdrawnOn' | 'supersededById' | 'facts'>

/**
 * Why nobody may read the edition's file on `day`; null is nothing. There is nothing to use up of a file: one that carries what is no
 * longer so is not shown, unless somebody has said that it is as good as before.
 */
export function hiddenReason({ validFrom, withdrawnOn, supersededById, facts }: Kept, day: Day): HiddenReason | null {
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn'
  if (supersededById !== null) return 'superseded'
  if (facts.some((fact) => misleads(fact, day))) return 'outdated'
  return validFrom > day ? 'coming' : null
}

const misleads = ({ outdated, newest, decision }: Pick<CarriedFact, 'outdated' | 'newest' | 'decision'>, day: Day): boolean =>
  outdated && newest.validFrom <= day && decision?.decision !== 'keep'

/** Whether organisations may ask for printed copies on `day`: also of what is being used up. */
export const isOrderable = (
  { orderable, printedOn, validFrom, withdrawnOn }: Pick<Edition, 'orderable' | 'printedOn' | 'validFrom' | 'withdrawnOn'>,
  day: Day,
): boolean => orderable && printedOn !== null && validFrom <= day && (withdrawnOn === null || withdrawnOn > day)
