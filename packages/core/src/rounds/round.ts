import type { Round as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

/** Places to go to in one go: to fill up, or to take something back. */
export interface Round {
  id: string
  /** What stands on the paper. */
  number: number
  purpose: 'refill' | 'recall'
  madeOn: Day
  closedOn: Day | null
}

/** A round in a list: how many stops it has, and to how many of them somebody has been. */
export interface RoundSummary extends Round {
  stops: number
  visited: number
}

export const toRound = ({ madeBy: _, ...row }: Row): Round => ({
  ...row,
  madeOn: fromDate(row.madeOn),
  closedOn: row.closedOn && fromDate(row.closedOn),
})
