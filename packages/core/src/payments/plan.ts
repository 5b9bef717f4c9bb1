import type { Day } from '../day.ts'
import { claimState } from '../fees/index.ts'
import type { NamedClaimFacts } from './claim-facts.ts'
import type { KeyedPart } from './read-bank-file.ts'
import { isAssigned, type PaymentVerdict, verdictOf } from './verdict.ts'

export interface PlannedPart {
  part: KeyedPart
  verdict: PaymentVerdict
  /** The claim that its reference names, also where the money is not assigned to it. */
  named: NamedClaimFacts | undefined
  /** What is left to pay of the claim after it; null where it is assigned to none. */
  remainingOre: number | null
  /** What it is more than was left to pay. */
  excessOre: number
}

/**
 * What becomes of parts that come one after the other: each sees what those before it have paid. A claim whose amount is reached is paid, so
 * that the next payment for it is one too many.
 */
export function planParts(
  parts: readonly KeyedPart[],
  { seen, claims, today }: { seen: ReadonlySet<string>; claims: ReadonlyMap<string, NamedClaimFacts>; today: Day },
): PlannedPart[] {
  const now = new Map(claims)
  return parts.map((part) => {
    const named = now.get(part.reference)
    const nothing = { part, named, remainingOre: null, excessOre: 0 }
    if (seen.has(part.key)) return { ...nothing, verdict: 'already_seen' }
    const verdict = verdictOf(part, named, today)
    if (!named || !isAssigned(verdict)) return { ...nothing, verdict }
    const before = claimState(named).remainingOre
    now.set(part.reference, withPayment(named, part.amountOre))
    return { ...nothing, verdict, remainingOre: Math.max(0, before - part.amountOre), excessOre: Math.max(0, part.amountOre - before) }
  })
}

/** The claim as it is when the money has come. */
function withPayment(facts: NamedClaimFacts, amountOre: number): NamedClaimFacts {
  const paying = { ...facts, payments: [...facts.payments, { amountOre }] }
  if (claimState(paying).remainingOre > 0) return paying
  const { startsOn, endsOn } = facts.claim
  return { ...paying, periods: [...facts.periods, { startsOn, endsOn, cause: 'payment' }] }
}
