import type { StockMovement as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

export const movementKinds = ['printed', 'handed', 'placed', 'returned', 'destroyed', 'counted', 'sent', 'corrected'] as const
export type MovementKind = (typeof movementKinds)[number]

/** Copies of an edition that came, went or changed hands. Null at an end is outside the stock: the printer, a place, the bin. */
export interface Movement {
  id: string
  key: string
  kind: MovementKind
  editionId: string
  quantity: number
  fromId: string | null
  toId: string | null
  happenedOn: Day
  reason: string | null
  orderId: string | null
  visitLineId: string | null
  /** The movement that this one takes back. */
  correctsId: string | null
  recordedAt: Date
  recordedBy: string | null
}

export const toMovement = (row: Row): Movement => ({ ...row, happenedOn: fromDate(row.happenedOn) })
