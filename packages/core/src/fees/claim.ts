import type { FeeClaim as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'

/** What a member is asked to pay for some days. Whether it is paid nothing stores; see `claimState`. */
export interface Claim {
  id: string
  membershipId: string
  /** The class when it was made: what the amount rests on. */
  classId: string
  startsOn: Day
  endsOn: Day
  amountOre: number
  /** OCR. */
  reference: string
  madeOn: Day
  dueOn: Day
  madeBy: string | null
  withdrawnAt: Date | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

export const toClaim = (row: Row): Claim => ({
  ...row,
  startsOn: fromDate(row.startsOn),
  endsOn: fromDate(row.endsOn),
  madeOn: fromDate(row.madeOn),
  dueOn: fromDate(row.dueOn),
})
