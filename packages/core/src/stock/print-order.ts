import type { Day } from '../day.ts'
import type { NamedEdition } from './queries.ts'

export const printOrderStates = ['open', 'arrived', 'cancelled'] as const
export type PrintOrderState = (typeof printOrderStates)[number]

/** What was ordered of a printer, and what came of it. */
export interface PrintOrder extends NamedEdition {
  id: string
  quantity: number
  /** With VAT, for the whole order. */
  costOre: number | null
  printer: string | null
  orderedOn: Day
  expectedOn: Day | null
  holderId: string
  holder: string
  cancelledOn: Day | null
  orderedBy: string | null
  /** Copies that came, by the ledger. */
  arrived: number
  state: PrintOrderState
}
