import { z } from '@hono/zod-openapi'
import { claimStates, leftOutReasons, MakeClaims, SendClaims, WithdrawClaim } from '@lykta/core/fees'
import { Reach } from '../contacts/schemas.ts'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

const count = z.number().int()
const ore = z.number().int()
const state = z
  .enum(claimStates)
  .openapi({ description: 'Follows from what covers the last day that it asks for, and from the money that came in' })

const claim = {
  id: z.uuid(),
  membershipId: z.uuid(),
  classId: z.string(),
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  amountOre: ore,
  reference: z.string().openapi({ description: 'OCR, made from a number that says nothing of the member', example: '10000180' }),
  dueOn: CalendarDay,
}

const made = {
  madeOn: CalendarDay,
  madeBy: z.string().nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
}

export const Claim = z.object({ ...claim, ...made }).openapi('Claim')

export const ClaimDetails = z
  .object({ ...claim, ...made, number: count, name: z.string(), state, paidOre: ore, remainingOre: ore })
  .openapi('ClaimDetails')

const ClaimSummary = z.object({ ...claim, number: count, name: z.string(), state, remainingOre: ore, reach: Reach }).openapi('ClaimSummary')

export const ClaimPage = pageOf(ClaimSummary).openapi('ClaimPage')

export const MakeBody = named(MakeClaims, 'MakeClaims')
export const SendBody = named(SendClaims, 'SendClaims')
export const WithdrawBody = WithdrawClaim.omit({ claimId: true }).openapi('WithdrawClaim')

export const ClaimsPreview = z
  .object({
    year: count,
    claims: count,
    totalOre: ore,
    byClass: z.array(z.object({ classId: z.string(), claims: count, totalOre: ore })),
    leftOut: z.array(z.object({ reason: z.enum(leftOutReasons), count })),
  })
  .openapi('ClaimsPreview')

export const ClaimsMade = z.object({ year: count, made: count, totalOre: ore }).openapi('ClaimsMade')
export const ClaimsSent = z.object({ queued: count }).openapi('ClaimsSent')

export const FeeTotals = z
  .object({ states: z.array(z.object({ state, claims: count, amountOre: ore, remainingOre: ore })), overdue: count, unsent: count })
  .openapi('FeeTotals')
