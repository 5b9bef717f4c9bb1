import type { Goal as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

/** So many members of the counted classes by a day. */
export interface Goal {
  id: string
  name: string
  startsOn: Day
  dueOn: Day
  target: number
  classIds: string[]
  /** Given up, or replaced by another: it stands as it was on this day. */
  endedOn: Day | null
  createdAt: Date
}

export const toGoal = (row: Row): Goal => ({
  ...row,
  startsOn: fromDate(row.startsOn),
  dueOn: fromDate(row.dueOn),
  endedOn: row.endedOn && fromDate(row.endedOn),
})
