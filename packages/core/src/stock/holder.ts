import type { Holder as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

export const holderKinds = ['store', 'volunteer', 'partner'] as const

/** Who or what holds copies. A volunteer's bag has no name of its own. */
export interface Holder {
  id: string
  kind: (typeof holderKinds)[number]
  name: string | null
  userId: string | null
  closedOn: Day | null
}

export const toHolder = ({ id, kind, name, userId, closedOn }: Row): Holder => ({
  id,
  kind,
  name,
  userId,
  closedOn: closedOn && fromDate(closedOn),
})
