import type { MembershipClass as ClassRow, MembershipPeriod as PeriodRow, Membership as Row } from '@lykta/db'
import { z } from 'zod'
import { type Day, fromDate } from '../day.ts'

export interface Membership {
  id: string
  contactId: string
  classId: string
  number: number
  joinedOn: Day
  leftOn: Day | null
  leftReason: string | null
  createdAt: Date
}

/** A stretch of days that a membership is covered; never changed, only reversed, once. */
export interface Period {
  id: string
  membershipId: string
  /** The class when it was recorded: what the count of a past day rests on. */
  classId: string
  startsOn: Day
  endsOn: Day
  cause: 'payment' | 'exemption' | 'free_class'
  paidOn: Day | null
  amountOre: number | null
  recordedAt: Date
  recordedBy: string | null
  reversedAt: Date | null
  reversedBy: string | null
  reversalReason: string | null
}

export interface MembershipClass {
  id: string
  labels: { sv: string; en: string }
  votes: boolean
  electable: boolean
  countsForGoal: boolean
  feeOre: number
  minAge: number | null
  maxAge: number | null
  position: number
}

const Labels = z.object({ sv: z.string(), en: z.string() })

export const toMembership = (row: Row): Membership => ({
  ...row,
  joinedOn: fromDate(row.joinedOn),
  leftOn: row.leftOn && fromDate(row.leftOn),
})

export const toPeriod = (row: PeriodRow): Period => ({
  ...row,
  startsOn: fromDate(row.startsOn),
  endsOn: fromDate(row.endsOn),
  paidOn: row.paidOn && fromDate(row.paidOn),
})

export const toClass = (row: ClassRow): MembershipClass => ({ ...row, labels: Labels.parse(row.labels) })
