import type { Day } from '../day.ts'
import { type Claim, claimState } from '../fees/index.ts'
import type { Membership, Period } from '../memberships/membership.ts'
import type { Part } from './parts.ts'

export const paymentVerdicts = [
  'matched',
  'amount_differs',
  'already_paid',
  'member_left',
  'claim_withdrawn',
  'split_unknown',
  'unmatched',
  'deduction',
  'already_seen',
] as const
export type PaymentVerdict = (typeof paymentVerdicts)[number]

/** A claim with all that its state rests on. */
export interface ClaimFacts {
  claim: Claim
  membership: Membership
  /** Those that stand. */
  periods: Pick<Period, 'startsOn' | 'endsOn' | 'cause'>[]
  payments: { amountOre: number }[]
}

/** The verdicts with which money is assigned to the claim that its reference names. With the others a person decides. */
export const isAssigned = (verdict: PaymentVerdict): boolean => verdict === 'matched' || verdict === 'amount_differs'

/** What a part of a payment is, given the claim that its reference names. Of one that is here already nobody asks. */
export function verdictOf({ amountOre, splitUnknown }: Part, facts: ClaimFacts | undefined, today: Day): PaymentVerdict {
  if (amountOre < 0) return 'deduction'
  if (!facts) return splitUnknown ? 'split_unknown' : 'unmatched'
  const { leftOn } = facts.membership
  if (leftOn !== null && leftOn <= today) return 'member_left'
  const { state, remainingOre } = claimState(facts)
  if (state === 'withdrawn') return 'claim_withdrawn'
  if (state === 'paid' || state === 'exempted') return 'already_paid'
  if (splitUnknown) return 'split_unknown'
  return amountOre === remainingOre ? 'matched' : 'amount_differs'
}
