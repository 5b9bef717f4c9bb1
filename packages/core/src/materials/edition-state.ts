import type { Day } from '../day.ts'

export const editionStates = ['coming', 'current', 'using_up', 'withdrawn', 'recalled'] as const
export type EditionState = (typeof editionStates)[number]

interface EditionDays {
  validFrom: Day
  withdrawnOn: Day | null
  recalledOn: Day | null
  supersededById: string | null
  facts: readonly { outdated: boolean; decision: { decision: string } | null }[]
}

/**
 * What an edition is on `day`. One that another takes the place of, or of which a changed fact made somebody say so, is being used up:
 * it may still be handed out and lie, and is not printed again.
 */
export function editionState({ validFrom, withdrawnOn, recalledOn, supersededById, facts }: EditionDays, day: Day): EditionState {
  if (recalledOn !== null && recalledOn <= day) return 'recalled'
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn'
  if (supersededById !== null || facts.some(({ outdated, decision }) => outdated && decision?.decision === 'use_up')) return 'using_up'
  return validFrom > day ? 'coming' : 'current'
}

/** Whether copies of an edition are handed out on `day`: printed, in force and not withdrawn. What is being used up still is. */
export const isHandedOut = (
  { printedOn, validFrom, withdrawnOn }: Pick<EditionDays, 'validFrom' | 'withdrawnOn'> & { printedOn: Day | null },
  day: Day,
): boolean => printedOn !== null && validFrom <= day && (withdrawnOn === null || withdrawnOn > day)
