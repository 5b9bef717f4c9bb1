import { z } from 'zod'
import { Day } from '../day.ts'
import { singleLine } from '../text.ts'
import { paymentWays } from './payment.ts'

const AmountOre = z.number().int().min(1).max(100_000_000)
const Reason = z.string().min(1).max(200).transform(singleLine)
const Way = z.enum(paymentWays)
const FileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'file_empty' })

export const TakeInPayments = z.strictObject({
  file: FileBytes,
  /** False only says what would happen. */
  apply: z.boolean(),
})

export const ReadPayers = z.strictObject({ file: FileBytes })

export const PaymentId = z.strictObject({ paymentId: z.uuid() })

export const RecordPayment = z
  .strictObject({
    membershipId: z.uuid(),
    /** Which claim it pays. */
    claimId: z.uuid().optional(),
    /** Or which year. Without either the oldest that is open, and where none is what the policy makes of the day. */
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    /** What is left to pay, if nothing is said. */
    amountOre: AmountOre.optional(),
    way: Way.default('other'),
    /** Today if nothing is said. */
    paidOn: Day.optional(),
  })
  .refine(({ claimId, year }) => claimId === undefined || year === undefined, { error: 'claim_or_year', path: ['year'] })

/** To a claim, or to what a member has to pay (see `RecordPayment`). */
export const AssignPayment = z
  .strictObject({
    paymentId: z.uuid(),
    claimId: z.uuid().optional(),
    membershipId: z.uuid().optional(),
    /** How much of it; the rest stands free as a row of its own. All, if nothing is said. */
    amountOre: AmountOre.optional(),
  })
  .refine(({ claimId, membershipId }) => (claimId === undefined) !== (membershipId === undefined), {
    error: 'claim_or_member',
    path: ['claimId'],
  })

export const SetPaymentAside = z.strictObject({ paymentId: z.uuid(), as: z.enum(['gift', 'other']), reason: Reason })

export const UnassignPayment = z.strictObject({
  paymentId: z.uuid(),
  /** All that is left, if nothing is said. */
  amountOre: AmountOre.optional(),
  reason: Reason,
})

export const CorrectPayment = z.strictObject({ paymentId: z.uuid(), reason: Reason })

export const RefundPayment = z.strictObject({
  paymentId: z.uuid(),
  /** All that is left, if nothing is said. */
  amountOre: AmountOre.optional(),
  /** As it came, if nothing is said. */
  way: Way.optional(),
  /** Today if nothing is said. */
  paidOn: Day.optional(),
  reason: Reason,
})

export const paymentStates = ['free', 'assigned', 'excess', 'aside'] as const

export const ListPayments = z.strictObject({
  /** `free`: somebody has to look at it. `excess`: of claims that got more than they ask for. */
  state: z.enum(paymentStates).optional(),
  /** `2026-03`. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'invalid_month' })
    .optional(),
  membershipId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const PaymentMonths = z.strictObject({ year: z.coerce.number().int().min(1900).max(2200) })
