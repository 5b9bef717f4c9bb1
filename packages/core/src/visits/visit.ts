import type { VisitLine as LineRow, Visit as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import type { VisitLineInput, VisitMethod } from './schemas.ts'

/** Somebody was at a place: what she saw and what she left. */
export interface Visit {
  id: string
  key: string
  placeId: string
  visitedOn: Day
  /** The user who went; null when she is none of ours. */
  visitedBy: string | null
  holderId: string | null
  spot: string | null
  method: VisitMethod
  refused: boolean
  nextLookOn: Day | null
  note: string | null
  lines: VisitLineInput[]
  photo: boolean
  recordedAt: Date
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

/** What `toVisit` needs to be read with a row. Of a photo only that there is one. */
export const withLines = {
  lines: { orderBy: { id: 'asc' }, select: { editionId: true, leftOver: true, removed: true, placed: true, noneLeft: true } },
  photo: { select: { visitId: true } },
} as const

type Read = Row & { lines: Omit<LineRow, 'id' | 'visitId'>[]; photo: { visitId: string } | null }

export const toVisit = ({ recordedBy: _recorded, withdrawnBy: _withdrawn, ...row }: Read): Visit => ({
  ...row,
  visitedOn: fromDate(row.visitedOn),
  nextLookOn: row.nextLookOn && fromDate(row.nextLookOn),
  photo: row.photo !== null,
})
