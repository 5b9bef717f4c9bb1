import type { Payment as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

export const paymentWays = ['bankgiro', 'plusgiro', 'swish', 'cash', 'other'] as const
type PaymentWay = (typeof paymentWays)[number]

/** Money that came in or went back. Of who paid it knows nothing. */
export interface Payment {
  id: string
  kind: 'payment' | 'refund' | 'correction'
  way: PaymentWay
  amountOre: number
  paidOn: Day
  reference: string | null
  serial: string | null
  /** It came in a file from the bank. */
  fileId: string | null
  claimId: string | null
  otherIncome: 'gift' | 'other' | null
  /** The payment that this one takes back, or (above zero) stands for now. */
  correctsId: string | null
  reason: string | null
  recordedAt: Date
  recordedBy: string | null
  assignedAt: Date | null
  assignedBy: string | null
}

export const toPayment = ({ sourceKey: _, ...row }: Row): Payment => ({ ...row, paidOn: fromDate(row.paidOn) })
