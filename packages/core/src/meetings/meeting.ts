import type { Meeting as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

/** A meeting of the members. Time and place are words, as they are to be read. */
export interface Meeting {
  id: string
  kind: 'annual' | 'extra'
  heldOn: Day
  time: string
  place: string
  papers: string | null
  /** The letter that calls to it. */
  noticeId: string | null
  createdAt: Date
  cancelledAt: Date | null
}

export const toMeeting = ({ createdBy: _, ...row }: Row): Meeting => ({ ...row, heldOn: fromDate(row.heldOn) })
