import type { Coverage } from '../memberships/membership-status.ts'

export const claimStates = ['open', 'part_paid', 'paid', 'exempted', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/**
 * What a claim is, and what is left to pay of it. The last day it asks for decides: covered by a payment it is paid, covered otherwise
 * (an exemption, a class without a fee) it is exempted, whatever money came in. Of several standing periods none overlap. Payments are
 * those that belong to the claim; what was paid back is below zero. `claimStateSql` says the same to the database.
 */
export function claimState({
  claim,
  periods,
  payments,
}: {
  claim: { endsOn: string; amountOre: number; withdrawnAt: Date | null }
  periods: (Coverage & { cause: 'payment' | 'exemption' | 'free_class' })[]
  payments: { amountOre: number }[]
}): { state: ClaimState; paidOre: number; remainingOre: number } {
  const paidOre = payments.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const settled = (state: ClaimState) => ({ state, paidOre, remainingOre: 0 })
  if (claim.withdrawnAt !== null) return settled('withdrawn')
  const covering = periods.find(({ startsOn, endsOn }) => startsOn <= claim.endsOn && claim.endsOn <= endsOn)
  if (covering) return settled(covering.cause === 'payment' ? 'paid' : 'exempted')
  return { state: paidOre > 0 ? 'part_paid' : 'open', paidOre, remainingOre: Math.max(0, claim.amountOre - Math.max(0, paidOre)) }
}
