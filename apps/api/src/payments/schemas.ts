import { z } from '@hono/zod-openapi'
import { claimStates } from '@lykta/core/fees'
import {
  AssignPayment,
  CorrectPayment,
  PaymentMonths,
  paymentVerdicts,
  paymentWays,
  RecordPayment,
  RefundPayment,
  SetPaymentAside,
  UnassignPayment,
} from '@lykta/core/payments'
import { CalendarDay, Instant, pageOf } from '../formats.ts'

const { membershipId, claimId, year, amountOre, way, paidOn } = RecordPayment.shape
export const RecordPaymentBody = z.strictObject({ membershipId, claimId, year, amountOre, way, paidOn }).openapi('RecordPayment')
const { paymentId: _, ...assignment } = AssignPayment.shape
export const AssignPaymentBody = z
  .strictObject(assignment)
  .openapi('AssignPayment', { description: 'To a claim (claimId), or to what a member has to pay (membershipId)' })
export const UnassignPaymentBody = UnassignPayment.omit({ paymentId: true }).openapi('UnassignPayment')
export const SetPaymentAsideBody = SetPaymentAside.omit({ paymentId: true }).openapi('SetPaymentAside')
export const RefundPaymentBody = RefundPayment.omit({ paymentId: true }).openapi('RefundPayment')
export const CorrectPaymentBody = CorrectPayment.omit({ paymentId: true }).openapi('CorrectPayment')
export const MonthsQuery = PaymentMonths

export const BankFileQuery = z.strictObject({
  apply: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .openapi({ description: 'false only says what would happen; true writes all that is new, or nothing' }),
})

const whole = z.number().int()
const core = {
  id: z.uuid(),
  kind: z.enum(['payment', 'refund', 'correction']),
  way: z.enum(paymentWays),
  amountOre: whole.openapi({ description: 'Below zero: paid back, corrected, or deducted by the bank' }),
  paidOn: CalendarDay,
  reference: z.string().nullable(),
  claimId: z.uuid().nullable(),
  otherIncome: z.enum(['gift', 'other']).nullable(),
  correctsId: z.uuid().nullable().openapi({ description: 'The payment that this one takes back, or (above zero) stands for now' }),
  reason: z.string().nullable(),
}
const payment = {
  ...core,
  serial: z.string().nullable(),
  fileId: z.uuid().nullable(),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
  assignedAt: Instant.nullable(),
  assignedBy: z.string().nullable(),
}
const restOre = whole.openapi({ description: 'What is left of it when what was taken from it is taken away' })

export const Payment = z
  .object(payment)
  .openapi('Payment', { description: 'Money that came in or went back. Of who paid it knows nothing.' })

const Claim = z
  .object({
    id: z.uuid(),
    membershipId: z.uuid(),
    number: whole,
    name: z.string().nullable().openapi({ description: 'The member’s, never the payer’s' }),
    left: z.boolean(),
    startsOn: CalendarDay,
    endsOn: CalendarDay,
    state: z.enum(claimStates),
    excessOre: whole,
  })
  .openapi('ClaimOfPayment')

export const PaymentDetails = z
  .object({
    ...payment,
    restOre,
    corrections: z.array(Payment),
    claim: Claim.nullable().openapi({ description: 'What it pays' }),
    named: Claim.nullable().openapi({ description: 'Of one that stands free: the claim that its reference names all the same' }),
  })
  .openapi('PaymentDetails')

export const PaymentPage = pageOf(
  z
    .object({
      ...core,
      fromFile: z.boolean(),
      restOre,
      membershipId: z.uuid().nullable(),
      number: whole.nullable(),
      name: z.string().nullable().openapi({ description: 'The member’s, never the payer’s' }),
      excessOre: whole.openapi({ description: 'What the claim has got beyond its amount' }),
    })
    .openapi('PaymentSummary'),
).openapi('PaymentPage')

export const PaymentMonthList = z
  .object({
    months: z.array(z.object({ month: z.string(), feesOre: whole, otherOre: whole, freeOre: whole, totalOre: whole })),
  })
  .openapi('PaymentMonthList')

const Verdict = z
  .object({
    payment: whole,
    amountOre: whole,
    reference: z.string().nullable(),
    verdict: z.enum(paymentVerdicts),
    claim: z.object({ id: z.uuid(), membershipId: z.uuid(), number: whole, name: z.string().nullable() }).nullable(),
    remainingOre: whole.nullable(),
    excessOre: whole,
    paymentId: z.uuid().nullable(),
  })
  .openapi('VerdictOnPayment')

export const BankFileReport = z
  .object({
    madeAt: Instant,
    test: z.boolean().openapi({ description: 'Made for a trial: no money has moved' }),
    takenInAt: Instant.nullable(),
    applied: z.boolean(),
    deposits: z.array(
      z.object({ bankgiro: z.string(), depositSerial: z.string(), amountOre: whole, paidOn: CalendarDay, verdicts: z.array(Verdict) }),
    ),
    refused: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
    totals: z.object({ depositsOre: whole, paymentsOre: whole, newOre: whole, counts: z.record(z.string(), whole) }),
  })
  .openapi('BankFileReport')
